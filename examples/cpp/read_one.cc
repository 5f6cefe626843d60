// Reads the text given as first argument and prints its record.
//   c++ -std=c++20 read_one.cc $(pkg-config --cflags --libs reportedly) -o read_one
#include <iostream>
#include <reportedly/reportedly.hpp>

int main(int count, char** arguments) {
  reportedly::Opened opened = reportedly::Reader::open({});
  if (!opened.reader) {
    std::cerr << opened.problems;
    return 2;
  }
  std::string text = count > 1 ? arguments[1] : "Chad denied that Sudan had asked it for fuel.";
  std::cout << opened.reader->read({.id = "example", .text = text}) << "\n";
}
