package org.yuegang.liaison.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How much is measured; each by a system property, so that a smoke run can be small:
 * {@code mvn -Pbench verify -Dbenchmark.cases=5 -Dbenchmark.warm-ups=0 -Dbenchmark.pairs=1}.
 *
 * @param warmUps pairs of slices thrown away before the measured ones
 * @param pairs measured pairs of slices, ours and the floor's in turn
 * @param cases cases in a slice of the lifecycle
 * @param messages messages in a slice of the exchange
 * @param threads how many threads work at once, one comparison for each
 */
record Sizes(int warmUps, int pairs, int cases, int messages, List<Integer> threads) {

	static Sizes configured() {
		return new Sizes(Integer.getInteger("benchmark.warm-ups", 10), Integer.getInteger("benchmark.pairs", 6),
				Integer.getInteger("benchmark.cases", 100), Integer.getInteger("benchmark.messages", 300),
				Arrays.stream(System.getProperty("benchmark.threads", "1,4,16").split(",")).map(Integer::valueOf).toList());
	}

}
