// The country that a report is about, and where its words without a country may take it.
//
//   "TUNIS, May 2 - Thousands marched in Tunis. Police fired tear gas."     police: TUN
//   "LONDON, April 17 - Sudan has asked Turkey for drones. The army ..."    nobody's: the desk is not the scene
//   "Norway said the government had agreed."                               not where another country leads the sentence
//
// Says nothing unless the dateline (without one: the first country named) and the country named most agree.
#pragma once

#include <vector>

#include "politics/actors/phrase_reader.h"

namespace reportedly {

class ReportCountry {
 public:
  struct Named {
    Symbol country{};
    Id<Token> token;
    uint32_t sentence = 0;
    bool is_dateline = false;
  };

  // `named` is working memory.
  ReportCountry(const ActorView& doc, const ActorData& data, const FoundNames& found, std::vector<Named>& named);

  Symbol country() const { return country_; }

  // May this role be the country's? A definite noun or a bare plural, with no other country about.
  bool takes(const Mention& mention, const Reading& reading) const;

 private:
  void list_names();
  void choose();
  bool is_mass_or_definite(const Mention& mention, const KnownRole& role, const Reading& reading) const;
  bool is_of_somewhere(const Mention& mention, Id<Token> role_token) const;
  bool is_hindered(uint32_t sentence, bool is_subject) const;
  bool leads(Id<Token> name) const;

  const ActorView& doc_;
  const ActorData& data_;
  const FoundNames& found_;
  std::vector<Named>& named_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  Symbol country_{};
  Sectors power_ = 0;
};

}  // namespace reportedly
