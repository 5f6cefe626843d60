#include "formats/jsonl.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "formats/json.h"
#include "unit/formats_story.h"

namespace reportedly::formats {
namespace {

using Value = nlohmann::ordered_json;

struct Written {
  Reference reference;
  std::string line;
  Value record;
  explicit Written(bool has_text = true) {
    test::name_codes(reference);
    Document document = test::story(reference);
    WriteOptions options;
    options.stamp = {.version = "0.1.0", .data = "9f3c", .models = {{"english-news", "51ab"}}};
    options.has_text = has_text;
    Jsonl::write(document, options, line);
    record = Value::parse(line);
  }
};

std::vector<std::string> keys_of(const Value& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}
using Keys = std::vector<std::string>;

TEST(Jsonl, KeepsTheKeysAndTheirOrder) {
  Value record = Written().record;
  EXPECT_EQ(keys_of(record),
            (Keys{"schema", "engine", "id", "url", "title", "published", "lang", "outlet", "byline", "text",
                  "sentences", "entities", "places", "dates", "events", "attributions", "claims", "links", "notes"}));
  EXPECT_EQ(keys_of(record["entities"][0]), (Keys{"id", "name", "type", "actor", "unresolved", "mentions"}));
  EXPECT_EQ(keys_of(record["entities"][0]["actor"]), (Keys{"key", "country", "sectors", "cameo", "office", "why"}));
  EXPECT_EQ(keys_of(record["events"][0]),
            (Keys{"id", "key", "sentence", "trigger", "actors", "recipients", "event", "modes", "contexts", "auxiliary",
                  "cameo", "quad", "score", "goldstein", "date", "place", "counts", "why"}));
  EXPECT_EQ(keys_of(record["attributions"][0]), (Keys{"id", "inside", "source", "cue", "content", "recipient", "medium",
                                                      "quote", "layer", "negated", "why"}));
  EXPECT_EQ(keys_of(record["claims"][0]),
            (Keys{"id", "event", "content", "holders", "values", "time", "mode", "status"}));
  EXPECT_EQ(keys_of(record["links"][0]), (Keys{"from", "to", "relation", "why"}));
}

TEST(Jsonl, TellsTheEventWithItsCodesAndPeople) {
  Value event = Written().record["events"][0];
  EXPECT_EQ(event["event"], "REQUEST");
  EXPECT_EQ(event["modes"], Value({"assist"}));
  EXPECT_EQ(event["actors"].dump(), R"([{"entity":"e1","span":[17,22],"country":"SDN","sectors":[],"cameo":null}])");
  EXPECT_EQ(event["recipients"][0]["sectors"], Value({"GOV"}));
  EXPECT_EQ(event["goldstein"].dump(), "3.4");
  EXPECT_EQ(event["why"].dump(), R"({"rule":"data/events/request.events:41","score":0.97})");
  EXPECT_EQ(event["date"].dump(), R"({"value":"2026-03-02","from":"published"})");
}

TEST(Jsonl, APronounTakesTheActorOfItsEntity) {
  Value event = Written().record["events"][1];
  EXPECT_EQ(event["actors"][0]["entity"], "e1");
  EXPECT_EQ(event["actors"][0]["country"], "SDN");
  EXPECT_EQ(event["auxiliary"], Value({"future", "hypothetical"}));
  EXPECT_TRUE(event["goldstein"].is_null());
  EXPECT_TRUE(event["cameo"].is_null());
}

TEST(Jsonl, ShowsOnlyEntitiesThatMatter) {
  Value record = Written().record;
  ASSERT_EQ(record["entities"].size(), 2u);  // the fuel neither acts nor is anybody
  EXPECT_EQ(record["entities"][1]["name"], "Sudan");
  EXPECT_EQ(record["entities"][1]["mentions"].size(), 2u);
  EXPECT_TRUE(record["entities"][1]["unresolved"].is_null());
}

TEST(Jsonl, ClaimsKeepTheirHolders) {
  Value record = Written().record;
  EXPECT_EQ(record["claims"][0]["holders"], Value({"a0"}));
  EXPECT_EQ(record["claims"][0]["values"], Value({"U", "CT-"}));
  EXPECT_EQ(record["claims"][1]["holders"], Value::array());
  EXPECT_EQ(record["links"][0]["relation"], "contrast");
}

TEST(Jsonl, SameDocumentSameBytesAndKeys) {
  EXPECT_EQ(Written().line, Written().line);
  Value record = Written().record;
  EXPECT_NE(record["events"][0]["key"], record["events"][1]["key"]);
  EXPECT_EQ(record["events"][0]["key"].get<std::string>().size(), 16u);
}

TEST(Jsonl, LeavesTheTextOut) { EXPECT_FALSE(Written(false).record.contains("text")); }

TEST(Jsonl, CountsCodePoints) {
  Reference reference;
  Document document(reference);
  Text text(document.arena());
  text.bytes = "Türkiye — “no”";
  document.set(std::move(text));
  document.note({13, 21}, NoteLevel::Info, "quoted");
  std::string line;
  Jsonl::write(document, {}, line);
  EXPECT_EQ(Value::parse(line)["notes"][0]["where"], Value({10, 14})) << line;
}

std::string number(double value) {
  std::string out;
  Json(out).value(value);
  return out;
}

TEST(Json, NumbersAreShortAndTheSameEverywhere) {
  EXPECT_EQ(number(3.4f), "3.4");
  EXPECT_EQ(number(1), "1.0");
  EXPECT_EQ(number(-0.00001), "0.0");
  EXPECT_EQ(number(1.0 / 3), "0.3333");
  EXPECT_EQ(number(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(Json, EscapesWhatStringsMustNotHold) {
  std::string out;
  Json(out).value(std::string_view("\"a\\b\n\0\x1f é", 10));
  EXPECT_EQ(out, R"("\"a\\b\n\u0000\u001f é")");
}

}  // namespace
}  // namespace reportedly::formats
