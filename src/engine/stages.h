// What the stages stand on, and the list of stages: the whole program on one page.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/files.h"
#include "doc/stage.h"
#include "lingua/english_model.h"
#include "politics/actors/resolve_actors.h"
#include "politics/events/find_events.h"
#include "politics/ontology/ontology.h"
#include "report/attribution/cue_table.h"
#include "report/stance/operator_table.h"

namespace reportedly {

// Loaded once, in this order; immutable after that. Parts stay where they are: documents, stages and rules point
// into them.
struct EngineParts {
  Reference reference;
  std::vector<DataFile> files;
  std::vector<Entry> entries;
  std::optional<MappedFile> mapped_model;  // holds the bytes of a model that is not built in
  std::optional<lingua::EnglishModel> english;
  Ontology ontology;
  std::optional<ResolveActors> actors;
  EventRules events;
  std::shared_ptr<const CueTable> cues;
  std::shared_ptr<const OperatorTable> operators;
};

// The stages in the order of the flow. Adds the rules that no data file holds to the reference.
std::vector<AnyStage> stages_of(EngineParts& parts);

}  // namespace reportedly
