package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.JsonConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes over links that drop, delay, repeat, reorder, cut short and lose answers, at random but from a seed that
 * the name of the run prints: when the links are whole again, both logs are alike.
 */
class RandomExchangeTests {

	@TempDir
	static Path keys;

	/** Two seeds that always run, one that never ran before. */
	static List<Long> seeds() {
		return List.of(20151109L, 7L, System.nanoTime());
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void endsWithTheSameLogsWhateverTheLinksDo(long seed) {
		Random random = new Random(seed);
		try (ExchangePair pair = new ExchangePair(keys, TestDatabase.h2(), TestDatabase.h2())) {
			pair.gdToHk.replace(faulty(random, batch -> pair.hk.bean(Receiver.class).receive(batch).body()));
			pair.hkToGd.replace(faulty(random, batch -> pair.gd.bean(Receiver.class).receive(batch).body()));
			List<UUID> cases = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
			for (int step = 0; step < 150; step++) {
				ExchangeNode node = random.nextBoolean() ? pair.gd : pair.hk;
				switch (random.nextInt(6)) {
					case 0, 1 -> node.say(cases.get(random.nextInt(3)), "step " + step);
					case 2 -> {
						node.feature.failing.add("step " + step);
						(node == pair.gd ? pair.hk : pair.gd).say(cases.get(random.nextInt(3)), "step " + step);
					}
					case 3 -> node.feature.failing.clear();
					default -> node.drain();
				}
				pair.clock.advance(Duration.ofSeconds(random.nextInt(60)));
			}
			pair.gdToHk.mend();
			pair.hkToGd.mend();
			pair.gd.feature.failing.clear();
			pair.hk.feature.failing.clear();
			pair.settle();
			assertAlike(pair.gd, pair.hk);
			assertAlike(pair.hk, pair.gd);
		}
	}

	/** What one side signed is what the other received and applied, once; in order within each case. */
	private static void assertAlike(ExchangeNode sender, ExchangeNode receiver) {
		assertThat(receiver.bean(InboundStream.class).head(sender.unit())).isEqualTo(sender.bean(OutboundStream.class).head(receiver.unit()));
		List<Act> sent = sender.acts(Origin.LOCAL);
		List<Act> received = receiver.acts(Origin.RECEIVED);
		assertThat(received).containsExactlyInAnyOrderElementsOf(sent);
		for (UUID subject : sent.stream().map(Act::subject).distinct().toList()) {
			assertThat(received.stream().filter(act -> act.subject().equals(subject)).toList())
				.isEqualTo(sent.stream().filter(act -> act.subject().equals(subject)).toList());
		}
		assertThat(sender.alarms()).noneMatch(alarm -> alarm.contains("FROZEN") || alarm.contains("DOUBT"));
	}

	private static Carrier faulty(Random random, Carrier way) {
		List<byte[]> late = new ArrayList<>();
		return batch -> {
			byte[] answer = new byte[0];
			switch (random.nextInt(8)) {
				case 0 -> throw new IOException("dropped");
				case 1 -> {
					late.add(batch);
					throw new IOException("delayed");
				}
				case 2 -> {
					way.carry(batch);
					answer = way.carry(batch);
				}
				case 3 -> answer = way.carry(reordered(random, batch));
				case 4 -> {
					way.carry(batch);
					throw new IOException("the answer is lost");
				}
				case 5 -> answer = way.carry(Arrays.copyOf(batch, random.nextInt(batch.length)));
				case 6 -> {
					byte[] whole = way.carry(batch);
					answer = Arrays.copyOf(whole, random.nextInt(whole.length));
				}
				default -> answer = way.carry(batch);
			}
			if (!late.isEmpty() && random.nextBoolean()) {
				way.carry(late.remove(random.nextInt(late.size())));
			}
			return answer;
		};
	}

	private static byte[] reordered(Random random, byte[] batch) {
		List<byte[]> messages = new ArrayList<>(
				Batch.split(batch, 100).orElseThrow());
		Collections.shuffle(messages, random);
		return Batch.join(messages);
	}

}
