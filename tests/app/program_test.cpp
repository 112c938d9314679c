#include "app/program.h"

#include <boost/test/unit_test.hpp>
#include <new>
#include <stdexcept>

#include "base/error.h"

namespace gainsay {
namespace {

struct Complaint {
  ExitCode code;
  std::string problem;
  std::string remedy;
};

Complaint complaint_of(const std::function<ExitCode()>& work) {
  Complaint complaint{};
  complaint.code = guarded(work, [&](const std::string& problem, const std::string& remedy) {
    complaint.problem = problem;
    complaint.remedy = remedy;
  });
  return complaint;
}

BOOST_AUTO_TEST_CASE(work_that_ends_well_is_not_complained_of) {
  const Complaint complaint = complaint_of([] { return ExitCode::findings; });
  BOOST_TEST(static_cast<int>(complaint.code) == 1);
  BOOST_TEST(complaint.problem.empty());
}

BOOST_AUTO_TEST_CASE(a_failed_world_is_told_with_its_remedy) {
  const Complaint complaint = complaint_of([]() -> ExitCode { throw Error("the disk is full", "free some space"); });
  BOOST_TEST(static_cast<int>(complaint.code) == 2);
  BOOST_TEST(complaint.problem == "the disk is full");
  BOOST_TEST(complaint.remedy == "free some space");
}

BOOST_AUTO_TEST_CASE(too_little_memory_is_no_bug) {
  BOOST_TEST(static_cast<int>(complaint_of([]() -> ExitCode { throw std::bad_alloc(); }).code) == 2);
}

BOOST_AUTO_TEST_CASE(anything_else_is_a_bug_of_ours) {
  const Complaint complaint = complaint_of([]() -> ExitCode { throw std::logic_error("no such side"); });
  BOOST_TEST(static_cast<int>(complaint.code) == 101);
  BOOST_TEST(complaint.problem == "this is a bug of ours: no such side");
}

BOOST_AUTO_TEST_CASE(the_worse_exit_code_holds) {
  BOOST_TEST(static_cast<int>(worse(ExitCode::findings, ExitCode::failed)) == 2);
  BOOST_TEST(static_cast<int>(worse(ExitCode::findings, ExitCode::fine)) == 1);
}

}  // namespace
}  // namespace gainsay
