// The engine: data and models, loaded once, and workers that read reports with them.
//
//   Result<std::unique_ptr<Engine>> engine = Engine::open({});
//   if (!engine) return to_string(engine.problems());
//   Worker worker(**engine);
//   Document document = worker.read({.id = "port", .text = "Chad denied that Sudan had asked for fuel."});
//
// An Engine is immutable after open() and shared by all threads; a Worker belongs to one thread. A Document refers to
// its Engine and must not outlive it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "doc/stage.h"
#include "engine/pipeline.h"
#include "rules/entry.h"

namespace reportedly {

struct EngineOptions {
  std::string data_folder;  // "": the data that are built into the program
  std::string model_file;   // "": the model that is built in; a path: mapped from there
  std::string kernel;  // "": the best for this processor; for measuring: "avx2", "plain" ... All give the same bytes.
};

// One report as it comes in. `given` sets layers that an outside tool has made (words, and mostly trees, from a CoNLL-U
// file).
struct ReportInput {
  std::string id;
  std::string text;
  std::string published;  // "2026-03-02", or "" where unknown: never guessed
  std::string title, outlet, url;
  std::string lang = "en";
  std::vector<std::string> notes;        // about reading the input, become Note rows
  std::function<void(Document&)> given;  // sets Text, Blocks, Tokens, Sentences, Morphs, and Arcs or not
};

struct Versions {
  std::string engine;  // "0.1.0"
  std::string data;    // hash of all data files
  std::string model_name, model;
};

struct EngineParts;  // what the stages stand on; see engine/stages.h

class Engine {
 public:
  static Result<std::unique_ptr<Engine>> open(const EngineOptions& options);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const Reference& reference() const;
  const Versions& versions() const { return versions_; }
  const Pipeline& pipeline() const { return *from_text_; }
  const Pipeline& from_words() const { return *from_words_; }
  // What is left to do for a document that came with trees, with tags, or with words only.
  const Pipeline& pipeline_for(const Document& document) const;
  const EngineParts& parts() const { return *parts_; }

 private:
  explicit Engine(std::unique_ptr<EngineParts> parts);
  std::unique_ptr<EngineParts> parts_;
  std::optional<Pipeline> from_text_, from_words_, from_tags_, from_trees_;
  Versions versions_;
};

class Worker {
 public:
  explicit Worker(const Engine& engine) : engine_(&engine) {}

  // Never fails: what is strange about the input is told in the document's notes.
  Document read(const ReportInput& input);
  Document read(const ReportInput& input, const Pipeline::AfterStage& after);

 private:
  const Engine* engine_;
  Scratch scratch_;
};

}  // namespace reportedly
