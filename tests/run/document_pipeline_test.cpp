#include "run/document_pipeline.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <stdexcept>

namespace bdata = boost::unit_test::data;
using namespace gainsay;

namespace {

const unsigned job_counts[] = {0, 1, 2, 5};
constexpr int documents = 300;

void produce(const std::function<void(Document)>& put) {
  for (int i = 0; i < documents; ++i) {
    Document document;
    document.path = std::to_string(i);
    put(std::move(document));
  }
}

std::vector<Statement> work(const Document& document) {
  Statement statement;
  statement.document = document.path;
  return {statement};
}

}  // namespace

BOOST_DATA_TEST_CASE(results_come_in_the_order_of_the_input, bdata::make(job_counts)) {
  int next = 0;
  bool ordered = true;
  run_pipeline(
      produce, work,
      [&](const Document& document, const std::vector<Statement>& statements) {
        ordered = ordered && document.path == std::to_string(next) && statements.at(0).document == document.path;
        ++next;
      },
      sample);
  BOOST_TEST(ordered);
  BOOST_TEST(next == documents);
}

BOOST_DATA_TEST_CASE(a_fault_of_the_work_comes_out_in_its_turn, bdata::make(job_counts)) {
  int taken = 0;
  const DocumentWork faulty = [](const Document& document) {
    if (document.path == "40") throw std::runtime_error("no");
    return std::vector<Statement>();
  };
  BOOST_CHECK_THROW(run_pipeline(
                        produce, faulty, [&](Document, std::vector<Statement>) { ++taken; }, sample),
                    std::runtime_error);
  BOOST_TEST(taken == 40);
}

BOOST_DATA_TEST_CASE(a_fault_of_the_consumer_ends_the_run, bdata::make(job_counts)) {
  BOOST_CHECK_THROW(
      run_pipeline(
          produce, work, [](Document, std::vector<Statement>) { throw std::runtime_error("no"); }, sample),
      std::runtime_error);
}

BOOST_DATA_TEST_CASE(a_fault_of_the_producer_comes_after_its_documents, bdata::make(job_counts)) {
  int taken = 0;
  const DocumentProducer faulty = [](const std::function<void(Document)>& put) {
    put({});
    throw std::runtime_error("no");
  };
  BOOST_CHECK_THROW(run_pipeline(
                        faulty, work, [&](Document, std::vector<Statement>) { ++taken; }, sample),
                    std::runtime_error);
  BOOST_TEST(taken == 1);
}
