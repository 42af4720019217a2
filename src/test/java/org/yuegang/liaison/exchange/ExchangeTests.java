package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.receive.Applier;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.exchange.stream.Progress;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.DeliveryState;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How two nodes carry acts to each other, on one kind of database. */
abstract class ExchangeTests {

	@TempDir
	static Path keys;

	private final UUID one = UUID.randomUUID();

	private final UUID other = UUID.randomUUID();

	private ExchangePair pair;

	abstract TestDatabase database();

	@BeforeEach
	void start() {
		this.pair = new ExchangePair(keys, database(), database());
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void bringsActsOverOnceInOrderAndAlike() {
		for (int i = 0; i < 45; i++) {
			this.pair.gd.say(this.one, "act " + i);
		}
		this.pair.settle();
		assertThat(this.pair.hk.acts(Origin.RECEIVED)).isEqualTo(this.pair.gd.acts(Origin.LOCAL));
		assertThat(this.pair.gd.acts(Origin.RECEIVED)).isEqualTo(this.pair.hk.acts(Origin.LOCAL))
			.hasSize(45)
			.allMatch(act -> act.type().equals(Act.RECEIVED) && act.officer() == null);
		assertThat(this.pair.gd.alarms()).isEmpty();
		assertThat(this.pair.hk.alarms()).isEmpty();
	}

	@Test
	void appliesAMessageInTheTransactionThatStoresIt() {
		Act act = this.pair.gd.say(this.one, "hello");
		this.pair.gd.drain();
		assertThat(this.pair.hk.received()).containsExactly("hello");
		assertThat(this.pair.hk.bean(Applier.class).applyAll()).isZero();
		assertThat(this.pair.hk.acts(Origin.LOCAL)).extracting(Act::about).containsExactly(act.id());
	}

	@Test
	void appliesNothingAtOnceWhileEarlierMessagesWait() {
		this.pair.hk.feature.failing.add("poison");
		this.pair.gd.say(this.one, "poison");
		this.pair.gd.drain();
		this.pair.hk.feature.failing.clear();
		this.pair.gd.say(this.one, "behind it");
		this.pair.gd.drain();
		assertThat(this.pair.hk.received()).isEmpty();
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).containsExactly("poison", "behind it");
		this.pair.gd.say(this.one, "at once again");
		this.pair.gd.drain();
		assertThat(this.pair.hk.received()).endsWith("at once again");
	}

	@Test
	void appliesAllOthersOfManyOfWhichOneFails() {
		this.pair.hk.feature.failing.add("poison");
		List<String> others = new ArrayList<>();
		for (int i = 0; i < 70; i++) {
			boolean fails = i == 3 || i == 60;
			this.pair.gd.say(UUID.randomUUID(), fails ? "poison" : "act " + i);
			if (!fails) {
				others.add("act " + i);
			}
		}
		this.pair.gd.drain();
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).isEqualTo(others);
		assertThat(this.pair.hk.alarms()).containsExactly("NOT_APPLIED IllegalStateException",
				"NOT_APPLIED IllegalStateException");
		this.pair.hk.feature.failing.clear();
		this.pair.settle();
		assertThat(this.pair.hk.received()).hasSize(70);
		assertThat(this.pair.hk.alarms()).isEmpty();
	}

	@Test
	void keepsInternalActsAtHome() {
		Act shared = this.pair.gd.act(SampleFeature.SAY, this.one, "internal canary");
		this.pair.gd.record(new Act(shared.id(), shared.type(), 1, false, shared.subject(), shared.mode(),
				shared.unit(), shared.officer(), shared.at(), shared.body()));
		this.pair.settle();
		assertThat(this.pair.gdToHk.carried).isEmpty();
		assertThat(this.pair.hk.count("journal")).isZero();
	}

	@Test
	void tellsHowFarEachActHasCome() {
		this.pair.gdToHk.cut();
		Act act = this.pair.gd.say(this.one, "hello");
		DeliveryState.Delivery queued = delivery(act);
		assertThat(queued.seq()).isEqualTo(1);
		assertThat(queued.handedOverAt()).isNull();
		this.pair.clock.advance(Duration.ofMinutes(1));
		this.pair.settle();
		assertThat(delivery(act).handedOverAt()).isEqualTo(this.pair.clock.instant());
		assertThat(delivery(act).storedAt()).isNull();
		this.pair.clock.advance(Duration.ofMinutes(1));
		this.pair.gdToHk.mend();
		this.pair.settle();
		assertThat(delivery(act).storedAt()).isEqualTo(this.pair.clock.instant());
	}

	@Test
	void givesTheIdenticalReceiptForAnIdenticalRepeat() throws IOException {
		this.pair.gd.say(this.one, "hello");
		this.pair.settle();
		byte[] first = this.pair.hk.bean(Receiver.class).receive(this.pair.gdToHk.carried.getFirst()).body();
		this.pair.clock.advance(Duration.ofDays(400));
		this.pair.restartHk();
		byte[] again = this.pair.hk.bean(Receiver.class).receive(this.pair.gdToHk.carried.getFirst()).body();
		assertThat(again).isEqualTo(first);
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("hello");
	}

	@Test
	void takesEffectOnceWhenAnswersAreLost() {
		this.pair.gdToHk.loseAnswers();
		this.pair.gd.say(this.one, "hello");
		for (int i = 0; i < 3; i++) {
			this.pair.settle();
		}
		this.pair.gdToHk.mend();
		this.pair.settle();
		assertThat(this.pair.gdToHk.carried).hasSizeGreaterThan(2);
		assertThat(this.pair.hk.received()).containsExactly("hello");
		assertThat(this.pair.gd.received()).containsExactly("RECEIVED");
	}

	@Test
	void changesNothingOnAnUnsignedAnswerAndNeverGivesUp() {
		this.pair.gd.say(this.one, "hello");
		for (String answer : List.of("", "{}", "[]", "[{\"receipt\":1}]", "<html>404</html>")) {
			this.pair.gdToHk.replace(batch -> answer.getBytes(StandardCharsets.UTF_8));
			this.pair.settle();
		}
		assertThat(this.pair.gd.bean(Progress.class).state("HK").headSeq()).isZero();
		assertThat(this.pair.gd.bean(Progress.class).state("HK").failures()).isEqualTo(5);
		this.pair.gdToHk.mend();
		this.pair.settle();
		assertThat(this.pair.gd.bean(Progress.class).state("HK").failures()).isZero();
		assertThat(this.pair.hk.received()).containsExactly("hello");
	}

	@Test
	void trustsNoReceiptOfAnotherMessage() {
		this.pair.gd.say(this.one, "first");
		this.pair.settle();
		byte[] receipt = this.pair.hk.bean(Receiver.class).receive(this.pair.gdToHk.carried.getFirst()).body();
		this.pair.gdToHk.replace(batch -> receipt);
		Act second = this.pair.gd.say(this.one, "second");
		this.pair.settle();
		assertThat(delivery(second).storedAt()).isNull();
		this.pair.gdToHk.mend();
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("first", "second");
	}

	@Test
	void goesBackToWhereThePeerStands() {
		this.pair.gd.say(this.one, "first");
		this.pair.gd.say(this.one, "second");
		// As if the peer had been put back to an older copy of its database.
		this.pair.gd.bean(Progress.class).peerHas("HK", 1, this.pair.clock.instant());
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("first", "second");
	}

	@Test
	void answersAnUnknownTypeAsUnsupportedAndGoesOn() {
		Act unknown = this.pair.gd.record(this.pair.gd.act("sample.SING", this.one, "la"));
		this.pair.gd.say(this.one, "after");
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("la", "after");
		Act answer = this.pair.gd.acts(Origin.RECEIVED).getFirst();
		assertThat(answer.type()).isEqualTo(Act.REJECTED);
		assertThat(answer.about()).isEqualTo(unknown.id());
		assertThat(answer.body().get("code").asString()).isEqualTo("unsupported-type");
		assertThat(this.pair.hk.alarms()).containsExactly("ANSWERED_REJECTED unsupported-type");
		assertThat(this.pair.gd.received()).containsExactly("REJECTED", "RECEIVED");
	}

	@Test
	void answersAnActThatWasNotTheSendersToMake() {
		this.pair.gd.say(this.one, "not yours");
		this.pair.settle();
		Act answer = this.pair.gd.acts(Origin.RECEIVED).getFirst();
		assertThat(answer.body().get("code").asString()).isEqualTo("wrong-side");
		assertThat(this.pair.hk.acts(Origin.REFUSED)).extracting(act -> act.body().get("text").asString())
			.containsExactly("not yours");
		assertThat(this.pair.hk.acts(Origin.RECEIVED)).isEmpty();
	}

	@Test
	void holdsBackOnlyTheCaseThatCannotBeApplied() {
		this.pair.hk.feature.failing.add("poison");
		this.pair.gd.say(this.one, "poison");
		this.pair.gd.say(this.one, "behind it");
		this.pair.gd.say(this.other, "elsewhere");
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("elsewhere");
		assertThat(this.pair.hk.alarms()).containsExactly("NOT_APPLIED IllegalStateException");
		this.pair.restartHk();
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("elsewhere", "poison", "behind it");
		assertThat(this.pair.hk.alarms()).isEmpty();
	}

	@Test
	void looksAtAFailedMessageAgainOnlyWhenItIsDue() {
		this.pair.hk.feature.failing.add("poison");
		this.pair.gd.say(this.one, "poison");
		this.pair.settle();
		this.pair.hk.feature.failing.clear();
		Applier applier = this.pair.hk.bean(Applier.class);
		assertThat(applier.applyDue()).isZero();
		this.pair.clock.advance(Duration.ofMinutes(1));
		assertThat(applier.applyDue()).isEqualTo(1);
	}

	@Test
	void signsNothingMoreWhenThePeerIsAhead() {
		this.pair.gd.say(this.one, "lost in the restore");
		this.pair.settle();
		this.pair.hk.say(this.other, "from hk");
		TestDatabase emptied = database();
		this.pair.restartGd(emptied);
		this.pair.settle();
		assertThat(this.pair.gd.bean(MayIssue.class).obstacle()).get()
			.satisfies(held -> assertThat(held.code()).isEqualTo("issuing-held"));
		assertThat(this.pair.gd.alarms()).contains("OWN_PAST_IN_DOUBT other-incarnation");
		assertThatThrownBy(() -> this.pair.gd.say(this.one, "a second message 1"))
			.isInstanceOf(IllegalStateException.class);
		assertThat(this.pair.gd.bean(OutboundStream.class).head("HK")).isEmpty();
		emptied.close();
	}

	@Test
	void resumesAfterARestartOfEitherNode() {
		this.pair.gdToHk.cut();
		this.pair.gd.say(this.one, "made before");
		this.pair.restartGd(this.pair.gdDatabase());
		this.pair.gdToHk.mend();
		this.pair.gd.drain();
		this.pair.restartHk();
		this.pair.settle();
		assertThat(this.pair.hk.received()).containsExactly("made before");
		assertThat(this.pair.hk.bean(InboundStream.class).head("GD")).contains(
				this.pair.gd.bean(OutboundStream.class).head("HK").orElseThrow());
	}

	@Test
	void refusesToSignWhatThePeerWouldNeverTake() {
		assertThatThrownBy(() -> this.pair.gd.say(this.one, "x".repeat(64 * 1024)))
			.isInstanceOf(IllegalStateException.class);
		assertThat(this.pair.gd.count("journal")).isZero();
		assertThat(this.pair.gd.count("exchange_outbound")).isZero();
	}

	@Test
	void splitsWhatIsTooLargeForOnePost() {
		for (int i = 0; i < 15; i++) {
			this.pair.gd.say(this.one, i + "x".repeat(30 * 1024));
		}
		this.pair.settle();
		assertThat(this.pair.hk.received()).hasSize(15);
		assertThat(this.pair.gdToHk.carried).hasSizeGreaterThan(2).allMatch(batch -> batch.length <= 256 * 1024);
	}

	private DeliveryState.Delivery delivery(Act act) {
		return this.pair.gd.bean(DeliveryState.class).of(List.of(act.id())).get(act.id());
	}

}
