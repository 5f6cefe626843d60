// The net in bytes against the same net in floats, computed here as tools/train/net.py does; and what is refused.
#include "train/pack_net.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "lingua/net/net_reader.h"
#include "tiny_net.h"

namespace reportedly::train {
namespace {

using lingua::Kernels;
using lingua::NetModel;
using lingua::RowRange;
using lingua::WordKeys;
using Row = std::vector<float>;
using Rows = std::vector<Row>;

std::vector<std::byte> packed_tiny() {
  Result<NetFile> net = NetFile::parse(TinyNet().bytes(), "tiny.net");
  EXPECT_TRUE(net) << to_string(net.problems());
  lingua::ModelWriter writer;
  EXPECT_TRUE(pack_net(*net, writer));
  return writer.finish();
}

struct Packed {
  Packed() : bytes(packed_tiny()), file(*lingua::ModelFile::open(bytes)), net(NetModel::open(file)) {}
  std::vector<std::byte> bytes;
  lingua::ModelFile file;
  Result<NetModel> net;
};
const Packed& tiny() {
  static const Packed packed;
  return packed;
}

// What the net is, in floats.
class FloatNet {
 public:
  FloatNet() : net_(*NetFile::parse(TinyNet().bytes(), "tiny.net")) {}

  // What the heads say of each word, in the trainer's order.
  Rows heads_of(const std::vector<std::string>& words) const {
    Rows x;
    for (const std::string& word : words) x.push_back(norm("mix", vector_of(word)));
    x = convolved(x);
    for (const char* name : {"layer0", "layer1"}) x = recurred(name, x);
    for (Row& row : x) row = product("heads", row);
    return x;
  }
  Row product(const std::string& name, const Row& x) const {
    const FloatTable& weights = *net_.floats(name + ".weight");
    Row y = net_.floats(name + ".bias")->values;
    for (size_t i = 0; i < y.size(); ++i)
      for (size_t k = 0; k < x.size(); ++k) y[i] += weights.row(i)[k] * x[k];
    return y;
  }
  Row root() const { return product("heads", net_.floats("root")->values); }

 private:
  Row vector_of(const std::string& word) const {
    const std::vector<std::string>& known = *net_.lines("words");
    size_t number = static_cast<size_t>(std::find(known.begin(), known.end(), word) - known.begin());
    WordKeys keys = lingua::word_keys(word);
    Row sum(16);
    add(net_.floats("words.rows")->row(number == known.size() ? 0 : number + 1), sum);
    const char* parts[] = {"prefix3", "suffix2", "suffix3", "suffix4", "shape"};
    for (size_t i = 0; i < 5; ++i) add(net_.floats(std::string(parts[i]) + ".rows")->row(keys.parts[i]), sum);
    return sum;
  }
  static void add(std::span<const float> row, Row& sum) {
    for (size_t i = 0; i < sum.size(); ++i) sum[i] += row[i];
  }
  Row norm(const std::string& name, Row x) const {
    double mean = 0, squares = 0, size = static_cast<double>(x.size());
    for (float value : x) mean += value / size;
    for (float value : x) squares += (value - mean) * (value - mean) / size;
    for (size_t i = 0; i < x.size(); ++i)
      x[i] = static_cast<float>((x[i] - mean) / std::sqrt(squares + 1e-5)) * net_.floats(name + ".gain")->values[i] +
             net_.floats(name + ".bias")->values[i];
    return x;
  }
  Rows convolved(const Rows& x) const {
    Rows out;
    for (size_t i = 0; i < x.size(); ++i) {
      Row window;
      for (size_t at = i; at < i + 3; ++at) {
        Row zero(16);
        const Row& row = at == 0 || at > x.size() ? zero : x[at - 1];
        window.insert(window.end(), row.begin(), row.end());
      }
      Row y = product("convolution", window), sum = x[i];
      for (size_t k = 0; k < 16; ++k) sum[k] += std::max(y[k], y[16 + k]);
      out.push_back(norm("convolution.norm", sum));
    }
    return out;
  }
  Rows recurred(const std::string& name, const Rows& x) const {
    auto sigmoid = [](float v) { return 1 / (1 + std::exp(-v)); };
    const size_t wide = 32, hidden = 16;
    Rows z, out;
    for (const Row& row : x) z.push_back(product(name, row));
    for (size_t k = 0; k < wide; ++k) {
      float c = 0;
      for (size_t step = 0; step < z.size(); ++step) {
        Row& row = z[k < hidden ? step : z.size() - 1 - step];
        float keep = sigmoid(row[wide + k]);
        row[k] = c = keep * c + (1 - keep) * row[k];
      }
    }
    for (size_t i = 0; i < z.size(); ++i) {
      Row sum = z[i].size() == 4 * wide ? Row(z[i].begin() + 3 * wide, z[i].end()) : x[i];
      for (size_t k = 0; k < wide; ++k) sum[k] += sigmoid(z[i][2 * wide + k]) * std::tanh(z[i][k]);
      out.push_back(norm(name + ".norm", sum));
    }
    return out;
  }

  NetFile net_;
};

const std::vector<std::string> kWords = {"the", "envoys", "of", "quito", "asked", "lima", "for", "2,500", "tents", "."};

std::vector<WordKeys> keys_of(const std::vector<std::string>& words) {
  std::vector<WordKeys> keys;
  for (const std::string& word : words) keys.push_back(lingua::word_keys(word));
  return keys;
}

float leaky(float x) { return x > 0 ? x : 0.1f * x; }

// The share of the mean square that is error.
double relative_error(const Rows& expected, const std::function<float(size_t, size_t)>& got) {
  double error = 0, all = 0;
  for (size_t i = 0; i < expected.size(); ++i) {
    for (size_t k = 0; k < expected[i].size(); ++k) {
      error += std::pow(expected[i][k] - got(i, k), 2);
      all += std::pow(expected[i][k], 2);
    }
  }
  return std::sqrt(error / all);
}

TEST(PackedNet, SaysWhatTheFloatsSay) {
  const NetModel& net = *tiny().net;
  Rows expected = FloatNet().heads_of(kWords);
  lingua::EncoderScratch scratch;
  std::vector<RowRange> sentences = {{0, 10}};
  const float* rows = encode(net, lingua::best_kernels(), keys_of(kWords), sentences, scratch);
  // The trainer has tags before arcs before names.
  const lingua::HeadPlaces& p = net.places();
  std::vector<uint32_t> place;
  auto add = [&](uint32_t first, uint32_t count) {
    for (uint32_t i = 0; i < count; ++i) place.push_back(first + i);
  };
  add(p.upos, 4), add(p.xpos, 4), add(p.feats, 3), add(p.arc_head, 16), add(p.arc_word, 16);
  add(p.label_head, 16), add(p.label_word, 16), add(p.name, 16);
  ASSERT_EQ(place.size(), expected[0].size());
  EXPECT_LT(
      relative_error(expected, [&](size_t i, size_t k) { return rows[i * net.heads().matrix.outputs + place[k]]; }),
      0.04);
  Row root = FloatNet().root();
  for (size_t i = 0; i < 16; ++i) {
    EXPECT_NEAR(net.root_arc()[i], leaky(root[11 + i]), 1e-5);
    EXPECT_NEAR(net.root_label()[i], root[43 + i], 1e-5);
  }
}

// Every answer that the floats give by a clear margin is given.
TEST(PackedNet, ReadsWhatTheFloatsRead) {
  const NetModel& net = *tiny().net;
  FloatNet floats;
  Rows heads = floats.heads_of(kWords);
  lingua::NetScratch scratch;
  std::vector<RowRange> sentences = {{0, 10}};
  std::vector<WordReading> readings(kWords.size());
  read_sentences(net, lingua::best_kernels(), keys_of(kWords), sentences, scratch, readings);
  auto expect_best = [](std::span<const float> scores, size_t got, const std::string& what) {
    float best = *std::max_element(scores.begin(), scores.end());
    EXPECT_GT(scores[got], best - 0.25f) << what;
  };
  Row root = floats.root();
  for (size_t i = 0; i < kWords.size(); ++i) {
    std::span<const float> row = heads[i];
    expect_best(row.subspan(0, 4), readings[i].upos, "upos of " + kWords[i]);
    expect_best(row.subspan(4, 4), readings[i].xpos, "xpos of " + kWords[i]);
    expect_best(row.subspan(8, 3), readings[i].feats, "feats of " + kWords[i]);
    const Row& head = readings[i].head == 0 ? root : heads[readings[i].head - 1];
    Row sum(16);
    for (size_t k = 0; k < 16; ++k) sum[k] = leaky(head[43 + k] + row[59 + k]);
    Row relations = floats.product("label", sum);
    if (readings[i].head == 0) {
      EXPECT_EQ(readings[i].relation, net.root_relation());
    } else {
      relations[net.root_relation()] = -100;
      expect_best(relations, readings[i].relation, "relation of " + kWords[i]);
    }
  }
}

bool are_equal(const WordReading& a, const WordReading& b) {
  return a.head == b.head && a.feats == b.feats && a.upos == b.upos && a.xpos == b.xpos && a.relation == b.relation &&
         a.name == b.name;
}

// On every kernel, alone and among others: a sentence does not see its neighbours.
TEST(PackedNet, SaysTheSameInEveryBatchAndOnEveryKernel) {
  const NetModel& net = *tiny().net;
  std::vector<std::string> words;
  std::vector<RowRange> sentences;
  for (uint32_t size : {1u, 2u, 7u, 30u, 1u, 64u, 129u, 3u}) {
    uint32_t begin = static_cast<uint32_t>(words.size());
    sentences.push_back({begin, begin + size});
    for (uint32_t i = 0; i < size; ++i) words.push_back(kWords[(i * 7 + size) % kWords.size()] + std::to_string(i % 5));
  }
  std::vector<WordKeys> keys = keys_of(words);
  lingua::NetScratch scratch;
  std::vector<WordReading> expected(words.size());
  read_sentences(net, *lingua::usable_kernels().back(), keys, sentences, scratch, expected);
  std::vector<float> plain(
      scratch.encoder.heads.begin(),
      scratch.encoder.heads.begin() + static_cast<ptrdiff_t>(words.size() * net.heads().matrix.outputs));
  for (const Kernels* kernels : lingua::usable_kernels()) {
    std::vector<WordReading> together(words.size()), alone(words.size());
    read_sentences(net, *kernels, keys, sentences, scratch, together);
    EXPECT_TRUE(std::equal(plain.begin(), plain.end(), scratch.encoder.heads.begin())) << kernels->name;
    for (RowRange sentence : sentences) {
      uint32_t size = sentence.end - sentence.begin;
      RowRange whole = {0, size};
      read_sentences(net, *kernels, std::span(keys).subspan(sentence.begin, size), {&whole, 1}, scratch,
                     std::span(alone).subspan(sentence.begin, size));
    }
    for (size_t i = 0; i < words.size(); ++i) {
      EXPECT_TRUE(are_equal(expected[i], together[i])) << kernels->name << " " << i;
      EXPECT_TRUE(are_equal(expected[i], alone[i])) << kernels->name << " " << i;
    }
  }
}

TEST(PackedNet, KnowsItsWords) {
  const NetModel& net = *tiny().net;
  EXPECT_EQ(net.row_of(lingua::word_keys("The").word), 1u);
  EXPECT_EQ(net.row_of(lingua::word_keys("asked").word), 7u);
  EXPECT_EQ(net.row_of(lingua::word_keys("unheard").word), 0u);
  EXPECT_EQ(net.name_tags().size(), 5u);
  EXPECT_TRUE(net.heads().matrix.gentle);
}

std::string refusal(const std::string& bytes) {
  Result<NetFile> net = NetFile::parse(bytes, "bad.net");
  if (!net) return to_string(net.problems());
  lingua::ModelWriter writer;
  Result<PackReport> packed = pack_net(*net, writer);
  return packed ? "nothing" : to_string(packed.problems());
}

TEST(NetFile, TellsWhatIsMissingOrMisshapen) {
  EXPECT_EQ(refusal(TinyNet().bytes()), "nothing");
  for (const char* record :
       {"number width", "number scale.arc ", "lines upos", "lines words", "floats words.rows", "floats mix.gain",
        "floats layer1.norm.bias", "floats heads.bias", "floats root", "floats name.weight"}) {
    std::string name(record);
    name = name.substr(0, name.find_last_not_of(' ') + 1);
    EXPECT_NE(refusal(TinyNet().bytes(record)).find("bad.net: " + name), std::string::npos) << record;
  }
  std::string narrow = TinyNet().bytes("number arc");
  EXPECT_NE(refusal(narrow + "number arc 24\n").find("no multiple of 16"), std::string::npos);
  std::string wide = refusal(narrow + "number arc 32\n");
  EXPECT_NE(wide.find("floats arc.weight are 16 x 16, not 32 x 32"), std::string::npos) << wide;
  EXPECT_NE(wide.find("floats heads.weight are 91 x 32, not 123 x 32"), std::string::npos) << wide;
}

TEST(NetFile, TellsWhereItIsBroken) {
  const std::string good = TinyNet().bytes();
  EXPECT_NE(refusal("").find("no net"), std::string::npos);
  EXPECT_NE(refusal("reportedly net 2\n").find("no net"), std::string::npos);
  EXPECT_NE(refusal(good + "tensor x 3\n").find("at byte " + std::to_string(good.size()) + ": this is no record"),
            std::string::npos);
  EXPECT_NE(refusal(good + "number width 16\n").find("twice"), std::string::npos);
  EXPECT_NE(refusal(good + "number x nan\n").find("no number"), std::string::npos);
  EXPECT_NE(refusal(good + "floats x 99999999 99999999\n").find("sizes"), std::string::npos);
  EXPECT_NE(refusal(good + "lines x 3\na\nb\n").find("cut short behind 2 of 3"), std::string::npos);
  std::string with_nan = good;
  size_t at = with_nan.find("floats mix.bias 16\n") + 19 + 4 * 5;
  const float nan = std::numeric_limits<float>::quiet_NaN();
  std::memcpy(with_nan.data() + at, &nan, sizeof(nan));
  EXPECT_NE(refusal(with_nan).find("floats mix.bias: row 5, column 0 is not finite"), std::string::npos);
  for (size_t size : {good.size() - 1, good.size() - 30, good.size() / 2, size_t{17}, size_t{40}})
    EXPECT_NE(refusal(good.substr(0, size)), "nothing") << size;
}

// Sections one by one: gone, or a byte longer, or with numbers that point outside.
TEST(NetModel, RefusesBrokenSections) {
  const Packed& packed = tiny();
  for (const std::string& broken : packed.file.section_names()) {
    for (bool is_gone : {true, false}) {
      lingua::ModelWriter writer;
      for (const std::string& name : packed.file.section_names()) {
        std::span<const std::byte> rows = packed.file.rows<std::byte>(name);
        std::vector<std::byte> bytes(rows.begin(), rows.end());
        if (name == broken && is_gone) continue;
        if (name == broken) bytes.insert(bytes.begin(), 3, std::byte{'\n'});
        writer.add<std::byte>(name, bytes);
      }
      std::vector<std::byte> bytes = writer.finish();
      Result<lingua::ModelFile> file = lingua::ModelFile::open(bytes);
      ASSERT_TRUE(file);
      Result<NetModel> net = NetModel::open(*file);
      EXPECT_FALSE(net) << broken;
      EXPECT_NE(to_string(net.problems()).find("section net."), std::string::npos) << broken;
    }
  }
}

TEST(NetModel, RefusesWildNumbers) {
  const Packed& packed = tiny();
  auto opens_with = [&](const std::string& section, auto change) {
    lingua::ModelWriter writer;
    std::span<const std::byte> rows = packed.file.rows<std::byte>(section);
    std::vector<std::byte> bytes(rows.begin(), rows.end());
    change(bytes);
    writer.add<std::byte>(section, bytes);
    writer.add_missing(packed.file);
    std::vector<std::byte> model = writer.finish();
    return bool(NetModel::open(*lingua::ModelFile::open(model)));
  };
  auto put = [](auto value, size_t at) {
    return [=](std::vector<std::byte>& bytes) { std::memcpy(bytes.data() + at, &value, sizeof(value)); };
  };
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(opens_with("net.sizes", [](auto&) {}));
  EXPECT_FALSE(opens_with("net.sizes", put(uint32_t{17}, 0)));
  EXPECT_FALSE(opens_with("net.sizes", put(uint32_t{0xFFFFFFF0}, 4)));
  EXPECT_FALSE(opens_with("net.words", put(lingua::WordSlot{1, 9}, 0)));  // 8 rows
  EXPECT_FALSE(opens_with("net.words", [](std::vector<std::byte>& bytes) {
    for (size_t at = 4; at < bytes.size(); at += 8) bytes[at] = std::byte{1};  // no free slot
  }));
  EXPECT_FALSE(opens_with("net.rows", put(nan, 0)));
  EXPECT_FALSE(opens_with("net.conv.f", put(nan, 4)));
  EXPECT_FALSE(opens_with("net.conv.w", put(int8_t{-128}, 4)));
  EXPECT_FALSE(opens_with("net.layer1.o", put(int32_t{5}, 4)));
  EXPECT_FALSE(opens_with("net.mix", put(nan, 0)));
  EXPECT_FALSE(opens_with("net.root", put(nan, 0)));
}

}  // namespace
}  // namespace reportedly::train
