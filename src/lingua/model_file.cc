// The header is checked field by field in the order in which a reader of the message can act on it: is it one of
// our files at all, is it of this version, is it whole, is it undamaged.
#include "lingua/model_file.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "lingua/features.h"

namespace reportedly::lingua {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr char kMagic[8] = {'R', 'P', 'T', 'D', 'L', 'I', 'N', 'G'};
constexpr size_t kAlign = 64;

struct Header {
  char magic[8];
  uint32_t version;
  uint32_t sections;
  uint64_t file_size;
  uint64_t content_hash;
  char unused[32];
};
static_assert(sizeof(Header) == kAlign);

struct SectionEntry {
  char name[16];
  uint64_t offset;
  uint64_t size;
};

size_t aligned(size_t n) { return (n + kAlign - 1) / kAlign * kAlign; }

// Four independent lanes of eight bytes, so that 40 MB take some milliseconds.
uint64_t hash_content(std::span<const std::byte> bytes) {
  uint64_t lane[4] = {1, 2, 3, 4};
  size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    uint64_t word[4];
    std::memcpy(word, bytes.data() + at, 32);
    for (int i = 0; i < 4; ++i) lane[i] = std::rotl(lane[i] ^ word[i], 29) * 0x9E3779B97F4A7C15ULL;
  }
  uint64_t tail = bytes.size();
  for (; at < bytes.size(); ++at) tail = (tail ^ static_cast<uint64_t>(bytes[at])) * 1099511628211ULL;
  return mix(join(join(lane[0], lane[1]), join(lane[2], lane[3]), tail));
}

Problem problem(std::string_view name, std::string what, std::string hint) {
  return {{std::string(name), 0, 0}, std::move(what), std::move(hint)};
}

}  // namespace

Result<ModelFile> ModelFile::open(std::span<const std::byte> bytes, std::string_view name) {
  Header header;
  if (bytes.size() < sizeof(Header))
    return problem(name, "this model file is cut short: it has not even a whole header",
                   "copy the file again, or train it anew");
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (std::memcmp(header.magic, kMagic, sizeof(kMagic)) != 0)
    return problem(name, "this is not a model file of reportedly (its first bytes are wrong)",
                   "give the path of a file from models/");
  if (header.version != kModelVersion)
    return problem(name,
                   "this model file has format version " + std::to_string(header.version) +
                       ", but this program reads version " + std::to_string(kModelVersion),
                   "use the model file that came with this program, or train it anew");
  if (header.file_size != bytes.size())
    return problem(name,
                   "this model file is cut short or too long: it has " + std::to_string(bytes.size()) + " bytes of " +
                       std::to_string(header.file_size),
                   "copy the file again");
#ifndef REPORTEDLY_FUZZ  // a fuzzer changes bytes, and would get no further
  if (hash_content(bytes.subspan(sizeof(Header))) != header.content_hash)
    return problem(name, "this model file is damaged: its content does not match its hash", "copy the file again");
#endif
  if (reinterpret_cast<uintptr_t>(bytes.data()) % alignof(uint64_t) != 0)
    return problem(name, "the bytes of this model do not begin at a multiple of 8",
                   "map the file, or align the buffer");

  size_t entries_end = sizeof(Header) + static_cast<size_t>(header.sections) * sizeof(SectionEntry);
  if (header.sections > 4096 || entries_end > bytes.size())
    return problem(name, "the table of sections of this model file is broken", "train it anew");
  for (uint32_t i = 0; i < header.sections; ++i) {
    SectionEntry entry;
    std::memcpy(&entry, bytes.data() + sizeof(Header) + i * sizeof(SectionEntry), sizeof(entry));
    bool inside =
        entry.offset % kAlign == 0 && entry.offset <= bytes.size() && entry.size <= bytes.size() - entry.offset;
    if (!inside) return problem(name, "a section of this model file lies outside it", "train it anew");
  }
  ModelFile file;
  file.name_ = name;
  file.bytes_ = bytes;
  file.hash_ = header.content_hash;
  file.sections_ = header.sections;
  return file;
}

std::span<const std::byte> ModelFile::bytes_of(std::string_view section) const {
  for (uint32_t i = 0; i < sections_; ++i) {
    SectionEntry entry;
    std::memcpy(&entry, bytes_.data() + sizeof(Header) + i * sizeof(SectionEntry), sizeof(entry));
    std::string_view name(entry.name, strnlen(entry.name, sizeof(entry.name)));
    if (name == section) return bytes_.subspan(entry.offset, entry.size);
  }
  return {};
}

std::vector<std::string> ModelFile::section_names() const {
  std::vector<std::string> out;
  for (uint32_t i = 0; i < sections_; ++i) {
    SectionEntry entry;
    std::memcpy(&entry, bytes_.data() + sizeof(Header) + i * sizeof(SectionEntry), sizeof(entry));
    out.emplace_back(entry.name, strnlen(entry.name, sizeof(entry.name)));
  }
  return out;
}

std::vector<std::string_view> ModelFile::lines(std::string_view section) const {
  std::span<const char> text = rows<char>(section);
  std::vector<std::string_view> out;
  const char* begin = text.data();
  for (const char& c : text) {
    if (c != '\n') continue;
    out.push_back({begin, static_cast<size_t>(&c - begin)});
    begin = &c + 1;
  }
  return out;
}

void ModelWriter::add_lines(std::string_view section, std::span<const std::string> lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  add_bytes(section, std::as_bytes(std::span<const char>(text)));
}

void ModelWriter::add_missing(const ModelFile& file, std::string_view except) {
  for (const std::string& name : file.section_names()) {
    bool is_here = std::any_of(sections_.begin(), sections_.end(), [&](const auto& own) { return own.first == name; });
    if (!is_here && !name.starts_with(except)) add<std::byte>(name, file.rows<std::byte>(name));
  }
}

void ModelWriter::add_bytes(std::string_view section, std::span<const std::byte> bytes) {
  assert(section.size() < sizeof(SectionEntry::name));
  sections_.push_back({std::string(section), std::vector<std::byte>(bytes.begin(), bytes.end())});
}

std::vector<std::byte> ModelWriter::finish() const {
  size_t size = aligned(sizeof(Header) + sections_.size() * sizeof(SectionEntry));
  std::vector<SectionEntry> entries;
  for (const auto& [name, bytes] : sections_) {
    SectionEntry entry = {{}, size, bytes.size()};
    std::copy(name.begin(), name.end(), entry.name);
    entries.push_back(entry);
    size = aligned(size + bytes.size());
  }
  std::vector<std::byte> out(size);
  std::memcpy(out.data() + sizeof(Header), entries.data(), entries.size() * sizeof(SectionEntry));
  for (size_t i = 0; i < entries.size(); ++i)
    std::copy(sections_[i].second.begin(), sections_[i].second.end(), out.begin() + entries[i].offset);
  Header header = {{}, kModelVersion, static_cast<uint32_t>(sections_.size()), size, 0, {}};
  std::copy(std::begin(kMagic), std::end(kMagic), header.magic);
  header.content_hash = hash_content(std::span<const std::byte>(out).subspan(sizeof(Header)));
  std::memcpy(out.data(), &header, sizeof(header));
  return out;
}

}  // namespace reportedly::lingua
