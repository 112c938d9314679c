#include "run/document_pipeline.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace gainsay {
namespace {

constexpr std::size_t documents_per_job = 8;  // in flight, waiting or done

// Thrown through the producer when nobody takes its documents any more.
struct Stopped {};

class Pipeline {
 public:
  Pipeline(const DocumentProducer& produce, const DocumentWork& work, unsigned jobs)
      : produce_(produce), work_(work), limit_(jobs * documents_per_job) {
    threads_.emplace_back([this] { run_producer(); });
    for (unsigned i = 0; i < jobs; ++i) threads_.emplace_back([this] { run_worker(); });
  }
  ~Pipeline() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  // Hands over every result in order.
  void drain(const DocumentConsumer& take);

 private:
  struct Job {
    Document document;
    std::vector<Statement> statements;
    std::exception_ptr error;
    bool done = false;
  };
  void run_producer();
  void run_worker();
  void put(Document document);

  const DocumentProducer& produce_;
  const DocumentWork& work_;
  const std::size_t limit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;     // addresses stay while jobs are added after and taken in front
  std::size_t claimed_ = 0;  // of jobs_, from the front
  bool ended_ = false;
  bool stopped_ = false;
  std::exception_ptr producer_error_;
  std::vector<std::thread> threads_;
};

void Pipeline::put(Document document) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopped_ || jobs_.size() < limit_; });
  if (stopped_) throw Stopped{};
  jobs_.push_back({std::move(document), {}, nullptr, false});
  changed_.notify_all();
}

void Pipeline::run_producer() {
  std::exception_ptr error;
  try {
    produce_([this](Document document) { put(std::move(document)); });
  } catch (const Stopped&) {
  } catch (...) {
    error = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  producer_error_ = error;
  changed_.notify_all();
}

void Pipeline::run_worker() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopped_ || claimed_ < jobs_.size() || ended_; });
    if (stopped_ || claimed_ == jobs_.size()) return;
    Job& job = jobs_[claimed_++];
    lock.unlock();
    try {
      job.statements = work_(job.document);
    } catch (...) {
      job.error = std::current_exception();
    }
    lock.lock();
    job.done = true;
    changed_.notify_all();
  }
}

void Pipeline::drain(const DocumentConsumer& take) {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return jobs_.empty() ? ended_ : jobs_.front().done; });
    if (jobs_.empty()) break;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    --claimed_;
    changed_.notify_all();
    lock.unlock();
    if (job.error) std::rethrow_exception(job.error);
    take(std::move(job.document), std::move(job.statements));
    lock.lock();
  }
  if (producer_error_) std::rethrow_exception(producer_error_);
}

}  // namespace

void run_pipeline(const DocumentProducer& produce, const DocumentWork& work, const DocumentConsumer& take,
                  unsigned jobs) {
  if (jobs < 2) {
    produce([&](Document document) {
      std::vector<Statement> statements = work(document);
      take(std::move(document), std::move(statements));
    });
    return;
  }
  Pipeline(produce, work, jobs).drain(take);
}

}  // namespace gainsay
