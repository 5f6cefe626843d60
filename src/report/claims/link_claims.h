// Links between the claims of one report: who disputes, confirms or repeats whom.
#pragma once

#include <vector>

#include "report/claims/make_claims.h"

namespace reportedly {

// Adds `links` to claims that are otherwise complete, and gives disputed claims their status.
// `hedged[i]` says whether claim i is kept at a distance.
void link_claims(const View<MakeClaims::Reads>& doc, const CueTable& cues, const ClaimRules& rules,
                 const std::vector<bool>& hedged, Claims& claims);

}  // namespace reportedly
