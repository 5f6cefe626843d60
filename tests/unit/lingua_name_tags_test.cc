#include "lingua/names/name_tags.h"

#include <gtest/gtest.h>

namespace reportedly {
namespace {

TEST(NameTags, AreReadFromTheStringsOfAModel) {
  const std::vector<std::string_view> tags = {"O", "B-Person", "I-Organization", "L-NORP", "U-Date"};
  Result<std::vector<NameTag>> out = name_tags_of(tags, "test.model");
  ASSERT_TRUE(out);
  using Part = NameTag::Part;
  EXPECT_EQ(*out, (std::vector<NameTag>{{Part::Outside, NameKind::Misc},
                                        {Part::Begin, NameKind::Person},
                                        {Part::Inside, NameKind::Organization},
                                        {Part::Last, NameKind::Norp},
                                        {Part::Unit, NameKind::Date}}));
}

TEST(NameTags, TellAllStringsThatAreNone) {
  const std::vector<std::string_view> tags = {"O", "B-Planet", "O-Person", "BPerson", "", "U-Date"};
  Result<std::vector<NameTag>> out = name_tags_of(tags, "test.model");
  ASSERT_FALSE(out);
  ASSERT_EQ(out.problems().size(), 4u);
  EXPECT_EQ(to_string(out.problems()[0]),
            "test.model: \"B-Planet\" is no tag of a name (tags are O, or one of B- I- L- U- with one of Person, "
            "Organization, Location, NORP, Facility, Product, Date, Money, Misc)");
}

TEST(NameKinds, AreSpeltAsTheyAreRead) {
  for (auto kind : {NameKind::Person, NameKind::Organization, NameKind::Location, NameKind::Norp, NameKind::Facility,
                    NameKind::Product, NameKind::Date, NameKind::Money, NameKind::Misc})
    EXPECT_EQ(name_kind_of(to_string(kind)), kind);
  EXPECT_FALSE(name_kind_of("person"));
}

}  // namespace
}  // namespace reportedly
