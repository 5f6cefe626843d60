// Any bytes as a data file, compiled with our ontology: problems, or rules that read a report; never a crash.
// The first line of the input names the kind of the file: "events", "cues", "actors" ...
#include <sstream>

#include "engine/embedded.h"
#include "engine/stages.h"
#include "formats/conllu.h"
#include "fuzz/fuzzing.h"

namespace reportedly {
namespace {

// Trees to try the rules on, so that neither model nor parser is needed.
constexpr std::string_view kTrees =
    "# text = Chad denied that Sudan had asked Norway for fuel.\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n"
    "2\tdenied\tdeny\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
    "3\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\t_\n"
    "4\tSudan\tSudan\tPROPN\tNNP\tNumber=Sing\t6\tnsubj\t_\t_\n"
    "5\thad\thave\tAUX\tVBD\tTense=Past|VerbForm=Fin\t6\taux\t_\t_\n"
    "6\tasked\task\tVERB\tVBN\tTense=Past|VerbForm=Part\t2\tccomp\t_\t_\n"
    "7\tNorway\tNorway\tPROPN\tNNP\tNumber=Sing\t6\tobj\t_\t_\n"
    "8\tfor\tfor\tADP\tIN\t_\t9\tcase\t_\t_\n"
    "9\tfuel\tfuel\tNOUN\tNN\tNumber=Sing\t6\tobl\t_\tSpaceAfter=No\n"
    "10\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
    "# text = The president may warn of sanctions.\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tpresident\tpresident\tNOUN\tNN\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "3\tmay\tmay\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_\n"
    "4\twarn\twarn\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_\n"
    "5\tof\tof\tADP\tIN\t_\t6\tcase\t_\t_\n"
    "6\tsanctions\tsanction\tNOUN\tNNS\tNumber=Plur\t4\tobl\t_\tSpaceAfter=No\n"
    "7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

const formats::ConlluReport& trees() {
  static const formats::ConlluReport report = [] {
    std::istringstream in{std::string(kTrees)};
    Problems problems;
    std::optional<formats::ConlluReport> read = formats::ConlluReader(in, "trees").next(problems);
    expect(read.has_value() && problems.empty());
    return *read;
  }();
  return report;
}

const std::vector<Entry>& ontology() {
  static const std::vector<Entry> entries = [] {
    std::vector<Entry> all;
    Problems problems;
    for (const EmbeddedFile& file : embedded_files()) {
      if (!file.name.ends_with(".ontology")) continue;
      std::vector<Entry> some = read_entries({std::string(file.name), std::string(file.bytes)}, problems);
      all.insert(all.end(), some.begin(), some.end());
    }
    expect(problems.empty());
    return all;
  }();
  return entries;
}

DataFile file_of(const std::string& bytes) {
  size_t line = bytes.find('\n');
  if (line == std::string::npos) return {"fuzz.events", bytes};
  return {"fuzz." + bytes.substr(0, line), bytes.substr(line + 1)};
}

void compile(EngineParts& parts, Problems& problems) {
  parts.ontology = Ontology::compile(parts.entries, parts.reference, problems);
  Result<ResolveActors> actors = ResolveActors::load(parts.entries, parts.ontology, parts.reference);
  if (actors) parts.actors.emplace(std::move(*actors));
  parts.events = EventRules::compile(parts.entries, parts.ontology, parts.reference, problems);
  parts.cues = std::make_shared<CueTable>(CueTable::compile(parts.entries, parts.reference, problems));
  parts.operators = std::make_shared<OperatorTable>(OperatorTable::compile(parts.entries, parts.reference, problems));
}

void read_trees(EngineParts& parts) {
  parts.english.emplace();  // its stages are left out where the trees are given
  Result<Pipeline> pipeline =
      Pipeline::plan(stages_of(parts), {layer_number<Text>(), layer_number<DocInfo>(), layer_number<Blocks>(),
                                        layer_number<Tokens>(), layer_number<Sentences>(), layer_number<Readings>(),
                                        layer_number<Morphs>(), layer_number<Arcs>()});
  expect(bool(pipeline));
  Document document(parts.reference);
  document.set(DocInfo(document.arena()));
  document.set(Readings(document.arena()));
  trees().fill(document);
  Scratch scratch;
  pipeline->run(document, scratch);
}

}  // namespace
}  // namespace reportedly

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  Problems problems;
  EngineParts parts;
  parts.entries = ontology();
  for (Entry& entry : read_entries(file_of(bytes_of(data, size)), problems)) {
    examples_of(entry, problems);
    parts.entries.push_back(std::move(entry));
  }
  compile(parts, problems);
  if (problems.empty() && parts.actors) read_trees(parts);
  return 0;
}
