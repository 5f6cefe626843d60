// A net of 16 channels with arbitrary weights, in the format of tools/train: enough to run every path in milliseconds.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace reportedly {

class TinyNet {
 public:
  TinyNet() {
    number("width", 16);
    number("hidden", 16);
    number("layers", 2);
    number("arc", 16);
    number("label", 16);
    number("name", 16);
    for (const char* scale : {"convolution", "layer0", "layer1", "heads", "arc", "label", "name"})
      number(std::string("scale.") + scale, 15.875);
    lines("words", {"the", "of", "said", "lima", "quito", ".", "asked"});
    lines("upos", {"NOUN", "VERB", "PUNCT", "PROPN"});
    lines("xpos", {"NN", "VBD", ".", "NNP"});
    lines("feats", {"_", "Number=Sing", "Number=Plur"});
    lines("relations", {"punct", "root", "nsubj", "obj", "parataxis"});
    lines("names", {"O", "B-Person", "I-Person", "L-Person", "U-Person"});
    floats("words.rows", 8, 16);
    floats("prefix3.rows", 6000, 16);
    floats("suffix2.rows", 2000, 16);
    floats("suffix3.rows", 6000, 16);
    floats("suffix4.rows", 12000, 16);
    floats("shape.rows", 1000, 16);
    norm("mix", 16);
    layer("convolution", 32, 48);
    norm("convolution.norm", 16);
    layer("layer0", 128, 16);  // 16 inputs for 32 channels: the last 32 rows are the skip
    norm("layer0.norm", 32);
    layer("layer1", 96, 32);
    norm("layer1.norm", 32);
    layer("heads", 4 + 4 + 3 + 16 + 16 + 16 + 16 + 16, 32);
    floats("root", 32, 0);
    layer("arc", 16, 16);
    layer("label", 5, 16);
    layer("name", 5, 16);
  }

  // The records as one file; those whose head begins with `without` are left out.
  std::string bytes(std::string_view without = "nothing") const {
    std::string out = "reportedly net 1\n";
    for (const std::string& record : records_)
      if (!record.starts_with(without)) out += record;
    return out;
  }

 private:
  void number(const std::string& name, double value) {
    records_.push_back("number " + name + " " + std::to_string(value) + "\n");
  }
  void lines(const std::string& name, const std::vector<std::string>& lines) {
    records_.push_back("lines " + name + " " + std::to_string(lines.size()) + "\n");
    for (const std::string& line : lines) records_.back() += line + "\n";
  }
  // Numbers of either sign, small and far between like those of a trained net.
  float next() {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    float x = static_cast<float>(static_cast<int32_t>(state_ >> 32)) / 2147483648.0f;
    return 0.1f * x + 0.4f * x * x * x;
  }
  void floats(const std::string& name, size_t rows, size_t columns, float base = 0) {
    std::string record = "floats " + name + " " + std::to_string(rows);
    if (columns > 0) record += " " + std::to_string(columns);
    record += "\n";
    for (size_t i = 0; i < rows * (columns == 0 ? 1 : columns); ++i) {
      float value = base + next();
      char raw[sizeof(value)];
      std::memcpy(raw, &value, sizeof(value));
      record.append(raw, sizeof(value));
    }
    records_.push_back(record + "\n");
  }
  void norm(const std::string& name, size_t width) {
    floats(name + ".gain", width, 0, 1);
    floats(name + ".bias", width, 0);
  }
  void layer(const std::string& name, size_t outputs, size_t inputs) {
    floats(name + ".weight", outputs, inputs);
    floats(name + ".bias", outputs, 0);
  }

  std::vector<std::string> records_;
  uint64_t state_ = 7;
};

}  // namespace reportedly
