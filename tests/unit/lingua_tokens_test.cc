#include <gtest/gtest.h>

#include "unit/lingua_fixture.h"

namespace reportedly {
namespace {

struct Case {
  std::string_view text, tokens;
};

// What news writes, and the words that UD makes of it.
constexpr Case kCases[] = {
    // contractions and possessives
    {"Norway hasn't replied.", "Norway|has|n't|replied|."},
    {"Norway hasn’t replied.", "Norway|has|n’t|replied|."},
    {"They're leaving Quito.", "They|'re|leaving|Quito|."},
    {"They’re leaving Quito.", "They|’re|leaving|Quito|."},
    {"We've met Chad's envoy.", "We|'ve|met|Chad|'s|envoy|."},
    {"I'll resign, I'm tired.", "I|'ll|resign|,|I|'m|tired|."},
    {"He'd won't say.", "He|'d|wo|n't|say|."},
    {"She can't travel.", "She|ca|n't|travel|."},
    {"They cannot travel.", "They|can|not|travel|."},
    {"It's gonna rain.", "It|'s|gon|na|rain|."},
    {"You gotta wanna win.", "You|got|ta|wan|na|win|."},
    {"The ministers' talks failed.", "The|ministers|'|talks|failed|."},
    {"The ministers’ talks failed.", "The|ministers|’|talks|failed|."},
    {"the agency’s chief", "the|agency|’s|chief"},
    {"the U.S.'s envoy", "the|U.S.|'s|envoy"},
    {"Thats what theyre told.", "That|s|what|they|re|told|."},
    {"I cant go and Ive no car.", "I|ca|nt|go|and|I|ve|no|car|."},
    {"Norway sent its envoy.", "Norway|sent|its|envoy|."},
    {"She fell ill, lets say.", "She|fell|ill|,|let|s|say|."},
    {"It couldn't've happened.", "It|could|n't|'ve|happened|."},
    {"O'Connor didn't vote.", "O'Connor|did|n't|vote|."},
    // abbreviations and initials
    {"Mr. Banda met Gen. Phiri.", "Mr.|Banda|met|Gen.|Phiri|."},
    {"Ms Otieno met Dr. Kamau.", "Ms|Otieno|met|Dr.|Kamau|."},
    {"The U.S. agreed.", "The|U.S.|agreed|."},
    {"the U.N., the E.U. and others", "the|U.N.|,|the|E.U.|and|others"},
    {"in Washington, D.C., on Monday", "in|Washington|,|D.C.|,|on|Monday"},
    {"Sen. Adams and Rep. Diaz", "Sen.|Adams|and|Rep.|Diaz"},
    {"at 6 p.m. on Jan. 5", "at|6|p.m.|on|Jan.|5"},
    {"J. P. Mwangi spoke.", "J.|P.|Mwangi|spoke|."},
    {"J.P. Mwangi spoke.", "J.P.|Mwangi|spoke|."},
    {"Acme Inc. and Delta Corp. merged.", "Acme|Inc.|and|Delta|Corp.|merged|."},
    {"St. Lucia joined.", "St.|Lucia|joined|."},
    {"No. 10 declined.", "No.|10|declined|."},
    {"He said no.", "He|said|no|."},
    {"Lt. Col. Juma was held.", "Lt.|Col.|Juma|was|held|."},
    {"a U.S.-led coalition", "a|U.S.|-|led|coalition"},
    {"They chose plan B. The vote is due.", "They|chose|plan|B|.|The|vote|is|due|."},
    // numbers and money
    {"1,000 people", "1,000|people"},
    {"3.5 percent", "3.5|percent"},
    {"$5m in aid", "$|5|m|in|aid"},
    {"€3.5bn in loans", "€|3.5|bn|in|loans"},
    {"£1,250.75 was paid", "£|1,250.75|was|paid"},
    {"$10 million", "$|10|million"},
    {"US$4.5 billion", "US$|4.5|billion"},
    {"up 10%, down 2.5%.", "up|10|%|,|down|2.5|%|."},
    {"on the 21st of May", "on|the|21st|of|May"},
    {"in the 1990s", "in|the|1990s"},
    {"at 10:30 on Friday", "at|10:30|on|Friday"},
    {"5km away", "5|km|away"},
    {"the G20 and the G7", "the|G20|and|the|G7"},
    {"Flight KQ100 landed.", "Flight|KQ100|landed|."},
    // quotation marks and brackets
    {"\"We agreed,\" he said.", "\"|We|agreed|,|\"|he|said|."},
    {"“We agreed,” he said.", "“|We|agreed|,|”|he|said|."},
    {"‘We agreed,’ he said.", "‘|We|agreed|,|’|he|said|."},
    {"She said: “It is over.”", "She|said|:|“|It|is|over|.|”"},
    {"the bank (founded in 1998) failed", "the|bank|(|founded|in|1998|)|failed"},
    {"\"He [Moreno] lied,\" she said.", "\"|He|[|Moreno|]|lied|,|\"|she|said|."},
    {"«No», dijo.", "«|No|»|,|dijo|."},
    // hyphens and dashes
    {"a state-run agency", "a|state|-|run|agency"},
    {"the Paris-based group", "the|Paris|-|based|group"},
    {"talks—held in Quito—failed", "talks|—|held|in|Quito|—|failed"},
    {"a 12-year-old boy", "a|12|-|year|-|old|boy"},
    {"the ex-minister", "the|ex-minister"},
    {"sent an e-mail", "sent|an|e-mail"},
    {"between 2010-2012", "between|2010|-|2012"},
    {"it stopped -- briefly", "it|stopped|--|briefly"},
    // headlines, datelines, the web
    {"NAIROBI, March 2 (Agency) -", "NAIROBI|,|March|2|(|Agency|)|-"},
    {"Chad Denies Fuel Request", "Chad|Denies|Fuel|Request"},
    {"Why?! she asked...", "Why|?!|she|asked|..."},
    {"It went on… and on.", "It|went|on|…|and|on|."},
    {"See https://example.org/a,b?c=1.", "See|https://example.org/a,b?c=1|."},
    {"(www.example.org)", "(|www.example.org|)"},
    {"Write to press@ministry.example.", "Write|to|press@ministry.example|."},
    {"by @chadnews on #fuel", "by|@chadnews|on|#fuel"},
    {"by @chad_news2 and @_lima", "by|@chad_news2|and|@_lima"},
    {"tagged #Fuel2026.", "tagged|#Fuel2026|."},
    {"A 👍🏽 from Oslo", "A|👍🏽|from|Oslo"},
    {"Oslo 🇳🇴 agreed.", "Oslo|🇳🇴|agreed|."},
    {"the minister;the envoy", "the|minister|;|the|envoy"},
    {"oil, gas and/or coal", "oil|,|gas|and|/|or|coal"},
    // other letters
    {"São Tomé’s envoy met Łukasz Żak.", "São|Tomé|’s|envoy|met|Łukasz|Żak|."},
    {"Ærø and Åland", "Ærø|and|Åland"},
    {"北京 agreed.", "北京|agreed|."},
    {"a no\u00A0break space", "a|no|break|space"},
    {"北京，上海。广州！", "北京|，|上海|。|广州|！"},
    {"القاهرة، عمان؟", "القاهرة|،|عمان|؟"},
    {"ประเทศไทย agreed.", "ประเทศไทย|agreed|."},
    // signs that nobody sees stay inside their word
    {"fu\u200Bel ban", "fu\u200Bel|ban"},
    {"gene\u00ADral", "gene\u00ADral"},
    {"می\u200Cخواهم", "می\u200Cخواهم"},
    {"\uFEFFOman agreed", "\uFEFFOman|agreed"},
    {"Om\uFEFFan agreed", "Om\uFEFFan|agreed"},
    {"a 👩\u200D🚒 came", "a|👩\u200D🚒|came"},
    // control characters part words
    {"fuel\x02.", "fuel|\x02|."},
    {std::string_view("fuel\0ban", 8), std::string_view("fuel|\0|ban", 10)},
    {"", ""},
    {" \n\t ", ""},
};

TEST(Tokens, AreUniversalDependenciesWords) {
  for (const Case& c : kCases) EXPECT_EQ(tokens_of(read_english(c.text)), c.tokens) << c.text;
}

TEST(Tokens, PartsOfOneWrittenTokenJoin) {
  Document document = read_english("Norway hasn't left Chad's side.");
  std::string joined;
  for (const Token& token : document.layer<Tokens>().rows)
    if (token.joins_previous) joined += std::string(document.words(token.span)) + ' ';
  EXPECT_EQ(joined, "n't 's ");
}

TEST(Tokens, NeverCrossABlock) {
  std::string text = "Chad denies requestSudan had asked";
  Document document = read_english(text, {{{0, 19}, BlockKind::Headline}, {{19, 34}, BlockKind::Paragraph}});
  EXPECT_EQ(tokens_of(document), "Chad|denies|request|Sudan|had|asked");
}

}  // namespace
}  // namespace reportedly
