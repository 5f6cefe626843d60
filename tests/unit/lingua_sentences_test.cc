#include <gtest/gtest.h>

#include "unit/lingua_fixture.h"

namespace reportedly {
namespace {

// Sentences that stand one after another in a paragraph; the table gives them apart.
const std::vector<std::vector<std::string>> kCases = {
    {"Chad denied the report.", "Sudan did not comment."},
    {"Mr. Banda met Gen. Phiri in Lusaka."},
    {"Ms. Otieno spoke first.", "Mrs. Kamau followed."},
    {"Dr. Mwangi and Prof. Achieng signed the letter."},
    {"Sen. Adams asked Gov. Diaz to resign."},
    {"Lt. Col. Juma was arrested."},
    {"The plane landed in St. Lucia.", "It left at noon."},
    {"No. 10 declined to comment.", "The ministry did, too."},
    {"The office is at No. 7 of the street."},
    {"The ban begins on Jan. 5 and ends on Dec. 31."},
    {"It was signed on Sept. 2, 2021.", "It has never been used."},
    {"The U.S. said it would help."},
    {"The U.S. Senate voted on Monday."},
    {"Officials in Washington, D.C. said nothing."},
    {"J. P. Mwangi runs the bank."},
    {"J.P. Mwangi runs the bank."},
    {"Inflation was 3.5 percent.", "Growth was 1.2 percent."},
    {"The fund gave $1.5m.", "The bank gave nothing."},
    {"\"We agreed,\" he said.", "She left."},
    {"\"We agreed.\"", "She left the room."},
    {"“We agreed.”", "She left the room."},
    {"“We are done,” Moreno said.", "“The talks are over.”"},
    {"He asked: \"Who pays for this?\""},
    {"\"Who pays?\" she asked."},
    {"“Stop!” the officer shouted."},
    {"Who pays for the road?", "Nobody knows."},
    {"It must stop!", "We will see to that."},
    {"The minister (a former judge) resigned.", "Nobody replaced her."},
    {"The vote was delayed (it had been due in May).", "A new date is not set."},
    {"Talks stalled... and then they resumed."},
    {"The ship, the Nordic Star, left port at 6 p.m. on Friday."},
    {"Acme Inc. said it would appeal."},
    {"The case, Peru vs. Chile, goes on."},
    {"Some goods, e.g. cement, are scarce."},
    {"Rep. Lee called it \"a mistake.\"", "The party did not."},
    {"Peru, Chile, etc. have signed."},
    {"Brig. Gen. Osei flew to Accra.", "He met Adm. Mensah there."},
    {"Capt. Ndlovu and Sgt. Moyo were hurt."},
    {"Quito asked Lima for generators.", "Lima agreed.", "The first left on Monday."},
    {"The E.U. and the U.N. sent observers."},
    {"The road has been shut since Tuesday"},
    {"Oil rose to $82.40 a barrel.", "Gold fell."},
    {"The site, example.org, was down on Monday."},
    {"He was born in 1950.", "In 1972 he joined the army."},
    {"“It was, well, a shock,” she said."},
    {"The minister said the plan was dead.", "“It will not return,” he added."},
    // quotations over several sentences
    {"\"We agreed.", "It is over,\" he said.", "\"Nobody pays.\""},
    {"“The port is shut.", "The road is shut.", "We have no fuel,” Ms. Otieno said."},
    // datelines, headlines, bylines, addresses, lists
    {"MUSCAT (Gulf Wire) --", "Oman has offered to mediate."},
    {"Chad Denies Fuel Request As Talks Stall"},
    {"PERU AND CHILE SIGN BORDER TREATY"},
    {"By Amina Diallo"},
    {"12 Harbour St., Accra, Ghana."},
    {"• Fuel: 3,000 tonnes"},
    {"The Franco-Malian force left Gao at 6 p.m. on Friday, Gen. J. P. Mwangi said."},
    // the web
    {"The site is https://example.org/news?id=7&page=2.", "It was down on Monday."},
    {"Write to press@ministry.example or @chadnews :)", "Thanks!"},
    // capitals
    {"CHAD DENIED THE REPORT.", "SUDAN HAS NOT COMMENTED.", "WHO PAYS?", "NOBODY KNOWS."},
};

TEST(Sentences, EndWhereTheyShould) {
  for (const auto& sentences : kCases) {
    std::string text;
    for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
    EXPECT_EQ(sentences_of(read_english(text)), sentences);
  }
}

TEST(Sentences, EndWithTheirBlock) {
  std::string text = "Chad denies fuel request\nSudan had asked for fuel.";
  Document document = read_english(text, {{{0, 24}, BlockKind::Headline}, {{25, 50}, BlockKind::Paragraph}});
  EXPECT_EQ(sentences_of(document),
            (std::vector<std::string>{"Chad denies fuel request", "Sudan had asked for fuel."}));
  EXPECT_EQ(document.layer<Sentences>().rows[1].block, Id<Block>{1});
}

TEST(Sentences, LongOnesAreCutWithANote) {
  std::string text;
  for (int i = 0; i < 600; ++i) text += "fuel ";
  Document document = read_english(text);
  ASSERT_EQ(document.layer<Sentences>().rows.size(), 2u);
  EXPECT_EQ(document.layer<Sentences>().rows[0].tokens.size(), 512u);
  EXPECT_EQ(document.notes().size(), 1u);
}

TEST(Sentences, EveryTokenHasItsSentence) {
  Document document = read_english("Chad denied it. Sudan did not.");
  const Sentences& sentences = document.layer<Sentences>();
  ASSERT_EQ(sentences.of_token.size(), document.layer<Tokens>().size());
  for (uint32_t i = 0; i < sentences.of_token.size(); ++i)
    EXPECT_TRUE(sentences[sentences.of_token[i]].tokens.has({i}));
}

}  // namespace
}  // namespace reportedly
