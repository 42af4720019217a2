package org.yuegang.liaison.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;

/**
 * What one slice of one contender took: a closed loop, in which each thread begins its next unit when its last is done.
 *
 * @param nanos from the first unit's start to the last one's end
 * @param cpuNanos CPU time of this process in between, all its threads
 * @param latencies of each unit, nanoseconds
 */
record Slice(long nanos, long cpuNanos, long[] latencies) {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	double perSecond() {
		return this.latencies.length * 1e9 / this.nanos;
	}

	static Slice of(Contender contender, int threads, int units) throws InterruptedException, ExecutionException {
		contender.prepare(units);
		long[] latencies = new long[units];
		AtomicInteger next = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		long begun;
		long cpu;
		long ended;
		try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				running.add(workers.submit(() -> {
					start.await();
					for (int unit = next.getAndIncrement(); unit < units; unit = next.getAndIncrement()) {
						long before = System.nanoTime();
						contender.once();
						latencies[unit] = System.nanoTime() - before;
					}
					return null;
				}));
			}
			cpu = PROCESS.getProcessCpuTime();
			begun = System.nanoTime();
			start.countDown();
			for (Future<?> worker : running) {
				worker.get();
			}
			ended = System.nanoTime();
			cpu = PROCESS.getProcessCpuTime() - cpu;
		}
		contender.check();
		return new Slice(ended - begun, cpu, latencies);
	}

}
