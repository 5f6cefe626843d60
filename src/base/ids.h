// Typed ids of rows and ranges of neighbouring rows.
//
// An Id<Token> is the place of a row in the table of tokens of one document; it cannot be mixed up with an
// Id<Event>. Ids die with their document: what must last is kept as spans and keys.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace reportedly {

inline constexpr uint32_t kNone = 0xFFFFFFFFu;

template <class Row>
struct Id {
  uint32_t index = kNone;

  constexpr bool is_none() const { return index == kNone; }
  constexpr explicit operator bool() const { return index != kNone; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

// Neighbouring rows of one table: `for (Id<Token> token : sentence.tokens)`.
template <class Row>
struct Range {
  uint32_t first = 0;
  uint32_t count = 0;

  struct Iterator {
    uint32_t index;
    constexpr Id<Row> operator*() const { return {index}; }
    constexpr Iterator& operator++() { return ++index, *this; }
    friend constexpr bool operator==(Iterator, Iterator) = default;
  };
  constexpr Iterator begin() const { return {first}; }
  constexpr Iterator end() const { return {first + count}; }
  constexpr bool is_empty() const { return count == 0; }
  constexpr uint32_t size() const { return count; }
  constexpr uint32_t last() const { return first + count; }  // one past the end
  constexpr bool has(Id<Row> id) const { return id.index >= first && id.index < first + count; }
  friend constexpr bool operator==(Range, Range) = default;
};

// A half-open stretch of the bytes of a document's text: the root of all evidence.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool is_empty() const { return begin == end; }
  constexpr bool has(uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool meets(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace reportedly
