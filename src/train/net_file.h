// The file of a trained net as tools/train writes it: named numbers, lines and tables of floats.
//
//   reportedly net 1
//   number width 160
//   lines upos 17        and 17 lines
//   floats mix.gain 160  and 160 little-endian floats of 32 bits, row by row, and an end of line
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::train {

struct FloatTable {
  size_t rows = 0, columns = 1;  // one column where the file names one size
  std::vector<float> values;

  std::span<const float> row(size_t i) const { return {values.data() + i * columns, columns}; }
};

// The records by name, each with the byte at which it begins for messages.
class NetFile {
 public:
  // Refuses what is no such file, is cut short, or holds a number that is not finite.
  static Result<NetFile> read(const std::string& path);
  static Result<NetFile> parse(std::string_view bytes, const std::string& name);

  const double* number(const std::string& name) const;
  const std::vector<std::string>* lines(const std::string& name) const;
  const FloatTable* floats(const std::string& name) const;
  const std::string& name() const { return name_; }

 private:
  friend class NetFileReader;
  std::string name_;
  std::map<std::string, double> numbers_;
  std::map<std::string, std::vector<std::string>> lines_;
  std::map<std::string, FloatTable> floats_;
};

}  // namespace reportedly::train
