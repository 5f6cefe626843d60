// Events and stances filled by hand, and the claims and links that must come of them.
#include <gtest/gtest.h>

#include <optional>

#include "report/claims/make_claims.h"
#include "stages/cue_data.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

constexpr Value U = Value::U, Yes = Value::CtPlus, No = Value::CtMinus;

// A document whose attributions are found, and whose events and stances a test adds.
class ClaimsTest : public testing::Test {
 protected:
  ClaimsTest() {
    cues_ = test::project_cues(reference_);
    attribution_rules_ = add_attribution_rules(reference_);
    claim_rules_ = add_claim_rules(reference_);
    for (const char* type : {"REQUEST", "ASSAULT"}) {
      EventCode code;
      code.type = reference_.lexicon.intern(type);
      reference_.codes.push_back(code);
    }
  }

  void read(std::string_view tree) {
    document_.emplace(test::document_with_attributions(tree, reference_, cues_, attribution_rules_));
    events_.emplace(document_->arena());
    stances_.emplace(document_->arena());
  }

  Id<Mention> mention(std::string_view form, int n = 0) const {
    return document_->layer<Mentions>().of_token[test::token_of(*document_, form, n).index];
  }

  struct EventNote {
    const char* trigger;
    uint32_t code = 0;
    Id<Mention> actor = {};
    Id<Mention> recipient = {};
    Id<Attribution> holder = {};
    std::vector<Value> values = {Yes};
    ClaimMode mode = ClaimMode::Asserted;
    ClaimTime time = ClaimTime::Past;
  };

  void add(const EventNote& note) {
    Event event;
    event.trigger = test::token_of(*document_, note.trigger);
    event.code = {note.code};
    event.participants = {static_cast<uint32_t>(events_->participants.size()), 0};
    for (auto [who, role] :
         {std::pair{note.actor, ParticipantRole::Actor}, {note.recipient, ParticipantRole::Recipient}}) {
      if (who.is_none()) continue;
      events_->participants.push_back({who, role});
      ++event.participants.count;
    }
    Stance stance;
    stance.event = {static_cast<uint32_t>(events_->rows.size())};
    stance.holder = note.holder;
    stance.mode = note.mode;
    stance.time = note.time;
    stance.values = {static_cast<uint32_t>(stances_->values.size()), static_cast<uint32_t>(note.values.size())};
    for (Value value : note.values) stances_->values.push_back(value);
    events_->rows.push_back(event);
    stances_->rows.push_back(stance);
  }

  const Claims& claims() {
    document_->set(std::move(*events_));
    document_->set(std::move(*stances_));
    Scratch scratch;
    wrap(MakeClaims(cues_, claim_rules_)).run(*document_, scratch);
    return document_->layer<Claims>();
  }

  std::string words(const Claim& claim) const {
    std::string out;
    const Claims& all = document_->layer<Claims>();
    for (uint32_t k = claim.content.first; k < claim.content.last(); ++k) {
      out += (out.empty() ? "" : " + ") + std::string(document_->words(all.spans[k]));
    }
    return out;
  }
  std::string values(const Claim& claim) const {
    std::string out;
    const Claims& all = document_->layer<Claims>();
    for (uint32_t k = claim.values.first; k < claim.values.last(); ++k) {
      out += (out.empty() ? "" : " ") + std::string(to_string(all.values[k]));
    }
    return out;
  }
  static std::string links(const Claims& all) {
    std::string out;
    for (const Link& link : all.links) {
      out += (out.empty() ? "" : "; ") + std::to_string(link.from.index) + " " + std::string(to_string(link.relation)) +
             " " + std::to_string(link.to.index);
    }
    return out;
  }

  Reference reference_;
  std::shared_ptr<const CueTable> cues_;
  AttributionRules attribution_rules_;
  ClaimRules claim_rules_;
  std::optional<Document> document_;
  std::optional<Events> events_;
  std::optional<Stances> stances_;
};

constexpr const char* kAskedAndDenied =
    "Sudan/NNP/2/nsubj/@SDN asked=ask/VBD/6/ccomp Chad/NNP/2/obj/@TCD ,/,/2/punct Otieno/NNP/6/nsubj/@?:GOV#9 "
    "said=say/VBD/0/root || "
    "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root that/IN/5/mark Sudan/NNP/5/nsubj/@SDN called=call/VBD/2/ccomp";

TEST_F(ClaimsTest, GivesEveryEventAClaimWithItsHolders) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .recipient = mention("Chad"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  const Claims& all = claims();
  ASSERT_GE(all.rows.size(), 1u);
  EXPECT_EQ(all.rows[0].holders.size(), 1u);
  EXPECT_EQ(values(all.rows[0]), "U CT+");
  EXPECT_EQ(words(all.rows[0]), "Sudan asked Chad");
}

TEST_F(ClaimsTest, ADenialDisputesTheSameAct) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .recipient = mention("Chad"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called", .actor = mention("Sudan", 1), .holder = {1}, .values = {U, No}, .mode = ClaimMode::Denied});
  const Claims& all = claims();
  EXPECT_EQ(links(all), "1 disputes 0");
  EXPECT_EQ(to_string(all.rows[0].status), "disputed");
  EXPECT_EQ(to_string(all.rows[1].status), "denied");
}

TEST_F(ClaimsTest, AnotherTypeIsAnotherAct) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called",
       .code = 1,
       .actor = mention("Sudan", 1),
       .holder = {1},
       .values = {U, No},
       .mode = ClaimMode::Denied});
  EXPECT_EQ(links(claims()), "");
}

TEST_F(ClaimsTest, OtherParticipantsAreAnotherAct) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called", .actor = mention("Chad", 1), .holder = {1}, .values = {U, No}, .mode = ClaimMode::Denied});
  EXPECT_EQ(links(claims()), "");
}

TEST_F(ClaimsTest, WhatLiesAheadIsNotWhatHappened) {
  read(kAskedAndDenied);
  add({.trigger = "asked", .actor = mention("Sudan"), .values = {Yes}, .time = ClaimTime::Future});
  add({.trigger = "called", .actor = mention("Sudan", 1), .values = {No}});
  EXPECT_EQ(links(claims()), "");
}

TEST_F(ClaimsTest, NoKnowledgeDisputesWeakly) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called",
       .actor = mention("Sudan", 1),
       .holder = {1},
       .values = {U, U},
       .mode = ClaimMode::NoKnowledge});
  const Claims& all = claims();
  EXPECT_EQ(links(all), "1 disputes-weak 0");
  EXPECT_NE(to_string(all.rows[0].status), "disputed");
}

TEST_F(ClaimsTest, AnotherSourceCorroborates) {
  read(kAskedAndDenied);
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called",
       .actor = mention("Sudan", 1),
       .holder = {1},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "1 corroborates 0");
}

TEST_F(ClaimsTest, TheSameSourceIsOneOrigin) {
  read(
      "Otieno/NNP/2/nsubj/@?:GOV#9 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "He/PRP/2/nsubj/@?:GOV#9 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN called=call/VBD/2/ccomp");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  add({.trigger = "called",
       .actor = mention("Sudan", 1),
       .holder = {1},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "1 same-origin 0");
}

TEST_F(ClaimsTest, TheReportRepeatsItself) {
  read(kAskedAndDenied);
  add({.trigger = "asked", .actor = mention("Sudan")});
  add({.trigger = "called", .actor = mention("Sudan", 1)});
  EXPECT_EQ(links(claims()), "1 repeats 0");
}

TEST_F(ClaimsTest, AStatementWithoutEventIsAClaim) {
  read("Otieno/NNP/2/nsubj/@?:GOV said=say/VBD/0/root the/DT/4/det port/NN/5/nsubj closed=close/VBD/2/ccomp");
  const Claims& all = claims();
  ASSERT_EQ(all.rows.size(), 1u);
  EXPECT_TRUE(all.rows[0].event.is_none());
  EXPECT_EQ(words(all.rows[0]), "the port closed");
  EXPECT_EQ(values(all.rows[0]), "U CT+");
  EXPECT_EQ(to_string(all.rows[0].time), "past");
  EXPECT_EQ(to_string(all.rows[0].status), "reported");
}

TEST_F(ClaimsTest, AFactiveCueGivesItsValueToTheReport) {
  read("Otieno/NNP/2/nsubj/@?:GOV knew=know/VBD/0/root that/IN/5/mark talks=talk/NNS/5/nsubj failed=fail/VBD/2/ccomp");
  EXPECT_EQ(values(claims().rows[0]), "CT+ CT+");
}

TEST_F(ClaimsTest, OnlyTheHolderOutsideOfAFactiveCueSharesItsValue) {
  read(
      "Reuters/NNP/2/nsubj/@? reported=report/VBD/0/root that/IN/5/mark Otieno/NNP/5/nsubj/@?:GOV "
      "knew=know/VBD/2/ccomp "
      "that/IN/8/mark talks=talk/NNS/8/nsubj failed=fail/VBD/5/ccomp");
  const Claims& all = claims();
  ASSERT_EQ(all.rows.size(), 2u);
  EXPECT_EQ(values(all.rows[1]), "U CT+ CT+");
  EXPECT_EQ(all.rows[1].holders.size(), 2u);
}

TEST_F(ClaimsTest, NotBelievingIsBelievingNot) {
  read(
      "Otieno/NNP/4/nsubj/@?:GOV does=do/VBZ/4/aux not/RB/4/advmod believe/VB/0/root that/IN/7/mark "
      "talks=talk/NNS/7/nsubj "
      "failed=fail/VBD/4/ccomp");
  EXPECT_EQ(values(claims().rows[0]), "U PR-");
}

TEST_F(ClaimsTest, NotSayingIsNoKnowledge) {
  read(
      "Otieno/NNP/4/nsubj/@?:GOV did=do/VBD/4/aux not/RB/4/advmod say/VB/0/root that/IN/7/mark talks=talk/NNS/7/nsubj "
      "failed=fail/VBD/4/ccomp");
  const Claims& all = claims();
  EXPECT_EQ(values(all.rows[0]), "U U");
  EXPECT_EQ(to_string(all.rows[0].status), "unknown");
}

TEST_F(ClaimsTest, UnnamedSourcesOnlyAllege) {
  read("Officials=official/NNS/2/nsubj/@? said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp");
  EXPECT_EQ(to_string(claims().rows[0].status), "alleged");
}

TEST_F(ClaimsTest, DenyingTheReportDisputesWhatWasReported) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root the/DT/4/det report/NN/2/obj");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  const Claims& all = claims();
  EXPECT_EQ(links(all), "1 disputes 0");
  EXPECT_EQ(to_string(all.rows[0].status), "disputed");
}

TEST_F(ClaimsTest, TheReportMeansTheActRatherThanAWordAboutIt) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "They/PRP/2/nsubj/@?#5 said=say/VBD/0/root tanks=tank/NNS/4/nsubj emptied=empty/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root the/DT/4/det report/NN/2/obj");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "2 disputes 0");
}

TEST_F(ClaimsTest, TheReportIsWhatOthersSaidLast) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Reuters/NNP/2/nsubj/@?#6 said=say/VBD/0/root tanks=tank/NNS/4/nsubj emptied=empty/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root the/DT/4/det report/NN/2/obj");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "2 disputes 1");
}

TEST_F(ClaimsTest, CallingTheClaimALieDisputesIt) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD said=say/VBD/0/root the/DT/4/det claim/NN/7/nsubj was=be/VBD/7/cop a/DT/7/det "
      "lie/NN/2/ccomp");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  const Claims& all = claims();
  EXPECT_EQ(links(all), "1 disputes 0");
  EXPECT_EQ(to_string(all.rows[0].status), "disputed");
}

TEST_F(ClaimsTest, NotCallingItALieDisputesNothing) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD said=say/VBD/0/root the/DT/4/det claim/NN/8/nsubj was=be/VBD/8/cop not/RB/8/advmod "
      "a/DT/8/det lie/NN/2/ccomp");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "");
}

TEST_F(ClaimsTest, BeingUnawareOfTheRequestDisputesItWeakly) {
  read(
      "Officials=official/NNS/2/nsubj/@?#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Chad/NNP/3/nsubj/@TCD is=be/VBZ/3/cop unaware/JJ/0/root of/IN/6/case the/DT/6/det request/NN/3/obl");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  const Claims& all = claims();
  EXPECT_EQ(links(all), "1 disputes-weak 0");
}

TEST_F(ClaimsTest, NobodyDisputesHisOwnReport) {
  read(
      "Chad/NNP/2/nsubj/@TCD#5 said=say/VBD/0/root Sudan/NNP/4/nsubj/@SDN asked=ask/VBD/2/ccomp || "
      "Chad/NNP/2/nsubj/@TCD#5 denied=deny/VBD/0/root the/DT/4/det report/NN/2/obj");
  add({.trigger = "asked",
       .actor = mention("Sudan"),
       .holder = {0},
       .values = {U, Yes},
       .mode = ClaimMode::Attributed});
  EXPECT_EQ(links(claims()), "");
}

TEST_F(ClaimsTest, AnIfPartIsTheConditionOfItsMainClause) {
  read("If/IN/3/mark Sudan/NNP/3/nsubj/@SDN asks=ask/VBZ/5/advcl Chad/NNP/5/nsubj/@TCD helps=help/VBZ/0/root");
  add({.trigger = "asks", .actor = mention("Sudan"), .values = {U}, .mode = ClaimMode::Antecedent});
  add({.trigger = "helps", .code = 1, .actor = mention("Chad"), .values = {U}, .mode = ClaimMode::Conditional});
  EXPECT_EQ(links(claims()), "0 condition 1");
}

}  // namespace
}  // namespace reportedly
