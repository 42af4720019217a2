package org.yuegang.liaison.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ours beside a floor, in alternating slices of one run, so that whatever else the machine does meets both. It prints
 * and judges nothing: how fast is fast enough is for people to say.
 */
final class Contest {

	private final String name;

	private final String unit;

	private final int stepsOfUnit;

	private final int threads;

	private final List<Slice> ours = new ArrayList<>();

	private final List<Slice> floor = new ArrayList<>();

	/** @param stepsOfUnit the acts of a unit, by which its CPU time is divided */
	Contest(String name, String unit, int stepsOfUnit, int threads) {
		this.name = name;
		this.unit = unit;
		this.stepsOfUnit = stepsOfUnit;
		this.threads = threads;
	}

	/** What is measured first must not pay for compiling the code of all: two thousand units, with the sizes' defaults. */
	static void warmUp(Contender contender, Sizes sizes, int units) throws InterruptedException, ExecutionException {
		for (int i = 0; i < 2 * sizes.warmUps(); i++) {
			Slice.of(contender, 4, units);
		}
	}

	/** Runs the first {@code warmUps} pairs for the JIT compiler only. */
	Contest run(Contender us, Contender them, Sizes sizes, int units) throws InterruptedException, ExecutionException {
		for (int pair = -sizes.warmUps(); pair < sizes.pairs(); pair++) {
			Slice our = Slice.of(us, this.threads, units);
			Slice their = Slice.of(them, this.threads, units);
			if (pair >= 0) {
				this.ours.add(our);
				this.floor.add(their);
			}
		}
		return this;
	}

	static String heading(String unit) {
		return """
				| | threads | ours %s/s | p50 ms | p99 ms | CPU ms/act | floor %s/s | p50 ms | p99 ms | CPU ms/act | floor/ours (slices) |
				|---|---|---|---|---|---|---|---|---|---|---|"""
			.formatted(unit, unit);
	}

	/** A line of the table in {@code src/docs/performance.md}. */
	String line() {
		double[] ratios = IntStream.range(0, this.ours.size())
			.mapToDouble(pair -> this.floor.get(pair).perSecond() / this.ours.get(pair).perSecond())
			.sorted()
			.toArray();
		return String.format(Locale.ROOT, "| %s | %d | %s | %s | **%.2f** (%.2f–%.2f) |", this.name, this.threads,
				figures(this.ours), figures(this.floor), rate(this.floor) / rate(this.ours), ratios[0],
				ratios[ratios.length - 1]);
	}

	/** The same in words, for whoever waits for it. */
	String words() {
		return String.format(Locale.ROOT, "%s, %d thread(s): %.0f %s/s, floor %.0f; floor/ours %.2f", this.name,
				this.threads, rate(this.ours), this.unit, rate(this.floor), rate(this.floor) / rate(this.ours));
	}

	private String figures(List<Slice> slices) {
		long[] latencies = slices.stream().flatMapToLong(slice -> LongStream.of(slice.latencies())).sorted().toArray();
		double cpu = slices.stream().mapToLong(Slice::cpuNanos).sum() / 1e6 / latencies.length / this.stepsOfUnit;
		return String.format(Locale.ROOT, "%.1f | %.2f | %.2f | %.2f", rate(slices), at(latencies, 0.50),
				at(latencies, 0.99), cpu);
	}

	private static double rate(List<Slice> slices) {
		long units = slices.stream().mapToLong(slice -> slice.latencies().length).sum();
		return units * 1e9 / slices.stream().mapToLong(Slice::nanos).sum();
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
	}

}
