// Opening reads everything before it complains: all problems of all data files come at once. The order of the steps
// is the order of who needs whom: models and ontology fill the lexicon and the codes, rules use them, stages use the
// rules. After that nothing changes any more.
#include "engine/engine.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/hash.h"
#include "base/utf8.h"
#include "engine/complete_morphs.h"
#include "engine/embedded.h"
#include "engine/record.h"
#include "engine/stages.h"

namespace reportedly {
namespace {

constexpr std::string_view kModelName = "english-news";
constexpr std::string_view kDataEndings[] = {".ontology", ".actors", ".roles", ".events", ".cues"};

bool is_data_file(std::string_view name) {
  return std::any_of(std::begin(kDataEndings), std::end(kDataEndings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

std::vector<DataFile> embedded_data() {
  std::vector<DataFile> files;
  for (const EmbeddedFile& file : embedded_files())
    if (is_data_file(file.name)) files.push_back({std::string(file.name), std::string(file.bytes)});
  return files;
}

std::vector<DataFile> data_of(const std::string& folder, Problems& problems) {
  if (folder.empty()) return embedded_data();
  std::vector<DataFile> files;
  Result<std::vector<std::string>> names = files_below(folder);
  if (!names) {
    problems = names.problems();
    return files;
  }
  for (const std::string& name : *names) {
    if (!is_data_file(name)) continue;
    Result<std::string> text = read_file(name);
    if (text) {
      files.push_back({name, std::move(*text)});
    } else {
      problems.insert(problems.end(), text.problems().begin(), text.problems().end());
    }
  }
  if (files.empty() && problems.empty())
    problems.push_back({{folder}, "holds no data files", "give the folder with ontology/, actors/, events/ ..."});
  return files;
}

uint64_t hash_of(const std::vector<DataFile>& files) {
  uint64_t hash = kHashSeed;
  for (const DataFile& file : files) hash = hash64(file.text, hash);
  return hash;
}

// The bytes of the model: built in, or mapped from the file that the user names.
std::span<const std::byte> model_bytes(const std::string& path, EngineParts& parts, Problems& problems) {
  if (path.empty()) {
    for (const EmbeddedFile& file : embedded_files())
      if (file.name.ends_with("english-news.model")) return std::as_bytes(std::span(file.bytes));
    problems.push_back({{"models/english-news.model"}, "is not built into this program", "name one with --model"});
    return {};
  }
  Result<MappedFile> mapped = MappedFile::open(path);
  if (!mapped) {
    problems.insert(problems.end(), mapped.problems().begin(), mapped.problems().end());
    return {};
  }
  parts.mapped_model.emplace(std::move(*mapped));
  return parts.mapped_model->bytes();
}

// Lets the net use the kernels of this name.
void choose_kernels(const std::string& name, lingua::EnglishModel& model, Problems& problems) {
  std::string usable;
  for (const lingua::Kernels* kernels : lingua::usable_kernels()) {
    if (kernels->name == name) model.kernels = kernels;
    usable += (usable.empty() ? "" : ", ") + std::string(kernels->name);
  }
  if (model.kernels->name != name)
    problems.push_back({{}, "there is no kernel '" + name + "' for this processor", "choose among " + usable});
}

void open_model(const EngineOptions& options, EngineParts& parts, Problems& problems) {
  const std::string& path = options.model_file;
  size_t before = problems.size();
  std::span<const std::byte> bytes = model_bytes(path, parts, problems);
  if (problems.size() > before) return;
  std::string name = path.empty() ? "models/english-news.model" : path;
  Result<lingua::EnglishModel> model = lingua::EnglishModel::open(bytes, parts.reference.lexicon, name);
  if (model) {
    parts.english.emplace(std::move(*model));
    if (!options.kernel.empty()) choose_kernels(options.kernel, *parts.english, problems);
  } else {
    problems.insert(problems.end(), model.problems().begin(), model.problems().end());
  }
}

void compile_rules(EngineParts& parts, Problems& problems) {
  Reference& reference = parts.reference;
  parts.ontology = Ontology::compile(parts.entries, reference, problems);
  Result<ResolveActors> actors = ResolveActors::load(parts.entries, parts.ontology, reference);
  if (actors) {
    parts.actors.emplace(std::move(*actors));
  } else {
    problems.insert(problems.end(), actors.problems().begin(), actors.problems().end());
  }
  parts.events = EventRules::compile(parts.entries, parts.ontology, reference, problems);
  parts.cues = std::make_shared<CueTable>(CueTable::compile(parts.entries, reference, problems));
  parts.operators = std::make_shared<OperatorTable>(OperatorTable::compile(parts.entries, reference, problems));
}

std::vector<size_t> layers_of_input() { return {layer_number<Text>(), layer_number<DocInfo>()}; }

std::vector<size_t> layers_of_words() {
  return {layer_number<Text>(), layer_number<DocInfo>(), layer_number<Blocks>(), layer_number<Tokens>(),
          layer_number<Sentences>()};
}

std::vector<size_t> with(std::vector<size_t> layers, size_t layer) {
  layers.push_back(layer);
  return layers;
}

// Plans the stages that are left when these layers come with the input.
void plan(const std::vector<AnyStage>& stages, const std::vector<size_t>& given, std::optional<Pipeline>& out,
          Problems& problems) {
  Result<Pipeline> pipeline = Pipeline::plan(stages, given);
  if (pipeline) {
    out.emplace(std::move(*pipeline));
  } else {
    problems.insert(problems.end(), pipeline.problems().begin(), pipeline.problems().end());
  }
}

void note_repairs(const Repaired& repaired, Document& document) {
  Span where{repaired.first_invalid, repaired.first_invalid};
  if (repaired.invalid_bytes > 0)
    document.note(where, NoteLevel::Warning,
                  std::to_string(repaired.invalid_bytes) + " bytes that are not UTF-8 were replaced by U+FFFD");
  if (repaired.nul_characters > 0)
    document.note({}, NoteLevel::Warning, std::to_string(repaired.nul_characters) + " NUL characters in the text");
}

void set_text(std::string_view bytes, Document& document) {
  Repaired repaired = repair_utf8(bytes);
  Text text(document.arena());
  text.bytes = repaired.text;
  document.set(std::move(text));
  note_repairs(repaired, document);
  bool is_blank = std::all_of(repaired.text.begin(), repaired.text.end(),
                              [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (is_blank) document.note({}, NoteLevel::Warning, "the report has no text");
}

void set_info(const ReportInput& input, Document& document) {
  DocInfo info(document.arena());
  LocalSymbols& symbols = document.symbols();
  info.id = symbols.intern(input.id);
  info.url = symbols.intern(input.url);
  info.title = symbols.intern(input.title);
  info.outlet = symbols.intern(input.outlet);
  info.lang = symbols.intern(input.lang);
  info.published = symbols.intern(input.published);
  document.set(info);
  for (const std::string& note : input.notes) document.note({}, NoteLevel::Warning, note);
}

}  // namespace

Engine::Engine(std::unique_ptr<EngineParts> parts) : parts_(std::move(parts)) {}
Engine::~Engine() = default;

const Reference& Engine::reference() const { return parts_->reference; }

Result<std::unique_ptr<Engine>> Engine::open(const EngineOptions& options) {
  Problems problems;
  auto parts = std::make_unique<EngineParts>();
  parts->files = data_of(options.data_folder, problems);
  open_model(options, *parts, problems);
  for (const DataFile& file : parts->files) {
    std::vector<Entry> entries = read_entries(file, problems);
    std::move(entries.begin(), entries.end(), std::back_inserter(parts->entries));
  }
  compile_rules(*parts, problems);
  if (!problems.empty()) return problems;

  std::unique_ptr<Engine> engine(new Engine(std::move(parts)));
  std::vector<AnyStage> stages = stages_of(*engine->parts_);
  std::vector<size_t> tagged = with(layers_of_words(), layer_number<Morphs>());
  plan(stages, layers_of_input(), engine->from_text_, problems);
  plan(stages, layers_of_words(), engine->from_words_, problems);
  plan(stages, tagged, engine->from_tags_, problems);
  plan(stages, with(tagged, layer_number<Arcs>()), engine->from_trees_, problems);
  if (!problems.empty()) return problems;
  engine->versions_ = {.engine = std::string(kEngineVersion),
                       .data = to_hex(hash_of(engine->parts_->files)),
                       .model_name = std::string(kModelName),
                       .model = to_hex(engine->parts_->english->content_hash)};
  return engine;
}

const Pipeline& Engine::pipeline_for(const Document& document) const {
  if (document.has(layer_number<Arcs>())) return *from_trees_;
  if (document.has(layer_number<Morphs>())) return *from_tags_;
  return document.has(layer_number<Tokens>()) ? *from_words_ : *from_text_;
}

Document Worker::read(const ReportInput& input) {
  return read(input, [](std::string_view) {});
}

Document Worker::read(const ReportInput& input, const Pipeline::AfterStage& after) {
  Document document(engine_->reference());
  set_info(input, document);
  if (input.given) {
    input.given(document);
    complete_morphs(engine_->from_words(), document, scratch_);
    engine_->pipeline_for(document).run(document, scratch_, after);
  } else {
    set_text(input.text, document);
    engine_->pipeline().run(document, scratch_, after);
  }
  return document;
}

}  // namespace reportedly
