// Makes the sections of a net in the model file (lingua/net/net_model.h) from the floats of a trained one.
//
//   Result<NetFile> net = NetFile::read("final.net");
//   ModelWriter writer;
//   Result<PackReport> packed = pack_net(*net, writer);
//
// Word and part rows become bytes with one scale a row, weights bytes with one scale an output. An output's scale is
// chosen such that no two neighbouring weights of one sign sum to more than 128 (QuantMatrix::gentle), which costs a
// few per cent of their precision. What the net itself makes of the root is computed here, from the floats.
#pragma once

#include <cstddef>

#include "base/result.h"
#include "lingua/model_file.h"
#include "train/net_file.h"

namespace reportedly::train {

struct PackReport {
  size_t words = 0;    // of the vocabulary
  size_t weights = 0;  // of the matrices
};

// Answers with all records that are missing or have another shape than the numbers `width`, `hidden` ... ask for.
Result<PackReport> pack_net(const NetFile& net, lingua::ModelWriter& out);

}  // namespace reportedly::train
