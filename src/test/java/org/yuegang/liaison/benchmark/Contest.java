package org.yuegang.liaison.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ours beside its references, in alternating slices of one run, so that whatever else the machine does meets all. It
 * prints and judges nothing: how fast is fast enough is for people to say.
 */
final class Contest {

	private final String name;

	private final String unit;

	private final int stepsOfUnit;

	private final int threads;

	private final List<Slice> ours = new ArrayList<>();

	private final Map<Reference, List<Slice>> theirs = new LinkedHashMap<>();

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

	/** Runs the first {@code warmUps} rounds for the JIT compiler only. */
	Contest run(Contender us, List<Reference> references, Sizes sizes, int units)
			throws InterruptedException, ExecutionException {
		references.forEach(reference -> this.theirs.put(reference, new ArrayList<>()));
		for (int round = -sizes.warmUps(); round < sizes.pairs(); round++) {
			Slice our = Slice.of(us, this.threads, units);
			if (round >= 0) {
				this.ours.add(our);
			}
			for (Reference reference : references) {
				Slice its = Slice.of(reference.contender(), this.threads, units);
				if (round >= 0) {
					this.theirs.get(reference).add(its);
				}
			}
		}
		return this;
	}

	/** The head of the table that {@link #line()} fills. */
	String heading() {
		StringBuilder names = new StringBuilder("| | threads |");
		StringBuilder rule = new StringBuilder("|---|---|");
		columns("ours", names, rule);
		this.theirs.keySet().forEach(reference -> {
			columns(reference.name(), names, rule);
			names.append(" %s (slices) |".formatted(reference.ratio().words(reference.name())));
			rule.append("---|");
		});
		return names + "\n" + rule;
	}

	/** A line of the table in {@code src/docs/performance.md}. */
	String line() {
		StringBuilder line = new StringBuilder("| %s | %d | %s |".formatted(this.name, this.threads, figures(this.ours)));
		this.theirs.forEach((reference, slices) -> {
			double[] ratios = IntStream.range(0, this.ours.size())
				.mapToDouble(round -> reference.ratio()
					.of(this.ours.get(round).perSecond(), slices.get(round).perSecond()))
				.sorted()
				.toArray();
			line.append(String.format(Locale.ROOT, " %s | **%.2f** (%.2f–%.2f) |", figures(slices), ratio(reference),
					ratios[0], ratios[ratios.length - 1]));
		});
		return line.toString();
	}

	/** The same in words, for whoever waits for it. */
	String words() {
		StringBuilder words = new StringBuilder(String.format(Locale.ROOT, "%s, %d thread(s): %.0f %s/s", this.name,
				this.threads, rate(this.ours), this.unit));
		this.theirs.forEach((reference, slices) -> words.append(String.format(Locale.ROOT, "; %s %.0f, %s %.2f",
				reference.name(), rate(slices), reference.ratio().words(reference.name()), ratio(reference))));
		return words.toString();
	}

	private double ratio(Reference reference) {
		return reference.ratio().of(rate(this.ours), rate(this.theirs.get(reference)));
	}

	private void columns(String whose, StringBuilder names, StringBuilder rule) {
		names.append(" %s %s/s | p50 ms | p99 ms | CPU ms/act |".formatted(whose, this.unit));
		rule.append("---|---|---|---|");
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
