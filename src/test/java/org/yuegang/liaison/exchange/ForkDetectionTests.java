package org.yuegang.liaison.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.JsonConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** How Guangdong's node comes to hold back its own messages because of what Hong Kong says, and how that ends. */
class ForkDetectionTests {

	@TempDir
	static Path keys;

	private ExchangePair pair;

	private DishonestPeer hk;

	private Head head;

	@BeforeEach
	void start() {
		this.pair = new ExchangePair(keys, TestDatabase.h2(), TestDatabase.h2());
		this.pair.gdToHk.cut();
		this.hk = new DishonestPeer("HK", new Forger(keys, "HK"), this.pair.gd::bean);
		this.pair.gd.say(UUID.randomUUID(), "hello");
		this.head = this.pair.gd.bean(OutboundStream.class).head("HK").orElseThrow();
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "other-incarnation", "peer-ahead", "fork" })
	void holdsUntilThePeerSaysLaterWhatFits(String slip) {
		says(wrong(slip));
		assertHeld(slip);
		says(this.head);
		assertFree();
		assertThat(this.pair.gd.received()).hasSize(2);
		this.pair.gd.say(UUID.randomUUID(), "signed again");
	}

	@Test
	void isNotFreedByWhatThePeerSaidBefore() {
		Instant before = this.pair.clock.instant();
		says(wrong("peer-ahead"));
		says(this.head, before);
		assertHeld("peer-ahead");
	}

	@Test
	void isHeldNoLongerThanTillNowByAWordFromTheFuture() {
		says(wrong("peer-ahead"), Instant.parse("2099-01-01T00:00:00Z"));
		assertHeld("peer-ahead");
		says(this.head);
		assertFree();
	}

	@Test
	void isFreedWhenThePeerStoresTheNextMessage() {
		says(wrong("peer-ahead"));
		later();
		this.pair.gdToHk.mend();
		this.pair.gd.drain();
		assertFree();
	}

	@Test
	void isNotFreedByAReceiptThatWasGivenBefore() {
		this.pair.gdToHk.loseAnswers();
		this.pair.gd.drain();
		says(wrong("peer-ahead"));
		later();
		this.pair.gdToHk.mend();
		this.pair.gd.drain();
		assertHeld("peer-ahead");
	}

	@Test
	void isNotFreedOfAFrozenStreamByAHeadThatFits() {
		this.pair.gd.bean(ForkDetection.class).frozen("HK", this.pair.clock.instant());
		says(this.head);
		assertHeld("peer-froze-stream");
		later();
		this.pair.gdToHk.mend();
		this.pair.gd.drain();
		assertFree();
	}

	private void assertHeld(String reason) {
		this.pair.gd.drain();
		assertThat(this.pair.gd.bean(MayIssue.class).obstacle()).get()
			.satisfies(held -> assertThat(held.arguments()).containsExactly(reason));
		assertThat(this.pair.gd.alarms()).containsExactly("OWN_PAST_IN_DOUBT " + reason);
	}

	private void assertFree() {
		this.pair.gd.drain();
		assertThat(this.pair.gd.bean(MayIssue.class).obstacle()).isEmpty();
		assertThat(this.pair.gd.alarms()).isEmpty();
	}

	private Head wrong(String slip) {
		return switch (slip) {
			case "other-incarnation" -> new Head("f".repeat(32), 1, this.head.hash());
			case "peer-ahead" -> new Head(this.head.epoch(), 2, "f".repeat(64));
			default -> new Head(this.head.epoch(), 1, "f".repeat(64));
		};
	}

	private void later() {
		this.pair.clock.advance(Duration.ofMinutes(1));
	}

	private void says(Head peerHead) {
		later();
		says(peerHead, this.pair.clock.instant());
	}

	private void says(Head peerHead, Instant at) {
		this.hk.says(new Act(ActIds.at(at), SampleFeature.SAY, 1, true, UUID.randomUUID(), Mode.EXERCISE, "HK", null, at,
				JsonConfiguration.mapper().createObjectNode().put("text", "word")), peerHead, payload -> {
				});
	}

}
