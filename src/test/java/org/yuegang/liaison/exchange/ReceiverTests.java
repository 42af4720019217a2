package org.yuegang.liaison.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.exchange.receive.Strangers;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.Progress;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the receiver does with messages that Guangdong's key signed, but that are not as they should be. */
abstract class ReceiverTests {

	@TempDir
	static Path keys;

	private final JsonMapper json = JsonConfiguration.mapper();

	private final UUID subject = UUID.randomUUID();

	private ExchangePair pair;

	private Forger gd;

	/** The payloads of three messages in order, as the Guangdong node signed them. */
	private List<byte[]> payloads;

	private List<byte[]> messages;

	abstract TestDatabase database();

	@BeforeEach
	void start() {
		this.pair = new ExchangePair(keys, database(), database());
		this.gd = new Forger(keys, "GD");
		this.pair.gdToHk.cut();
		for (String text : List.of("one", "two", "three")) {
			this.pair.gd.say(this.subject, text);
		}
		this.pair.gd.drain();
		this.messages = Batch.split(this.pair.gdToHk.carried.getFirst(), 20).orElseThrow();
		this.payloads = this.messages.stream().map(this.pair.gd.bean(Opener.class)::payloadOf).toList();
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void refusesAnotherNodesMessage() {
		assertRefused("wrong-recipient", payload -> payload.put("to", "MO"));
		assertRefused("wrong-recipient", payload -> payload.put("to", "GD"));
		assertRefused("wrong-sender", payload -> payload.put("from", "MO"));
		assertRefused("wrong-realm", payload -> payload.put("realm", "real"));
		assertRefused("unknown-spec", payload -> payload.put("spec", "yuegang-liaison/2"));
		assertRefused("malformed-payload", payload -> payload.remove("epoch"));
		assertRefused("malformed-payload", payload -> payload.put("seq", -1));
	}

	@Test
	void refusesAnotherEpoch() {
		take(this.messages.get(0));
		assertRefused("wrong-epoch", this.payloads.get(1),
				payload -> payload.put("epoch", "0123456789abcdef0123456789abcdef"));
	}

	@Test
	void refusesAMessageThatDoesNotChain() {
		assertRefused("broken-chain", payload -> payload.put("prev", "1".repeat(64)));
		take(this.messages.get(0));
		assertRefused("broken-chain", this.payloads.get(1), payload -> payload.put("prev", Sha256.GENESIS));
	}

	@Test
	void refusesAPayloadThatIsNoStrictJson() {
		String payload = new String(this.payloads.get(0), StandardCharsets.UTF_8);
		assertThat(take(this.gd.message(payload.replace("\"seq\":1", "\"seq\":1,\"seq\":1")))).isEqualTo(
				"malformed-payload");
		assertThat(take(this.gd.message(payload.replace("\"text\":\"one\"", "\"text\":\"one\",\"text\":\"two\""))))
			.isEqualTo("malformed-payload");
		assertThat(take(this.gd.message(payload + "x"))).isEqualTo("malformed-payload");
		assertNothingStored();
	}

	@Test
	void saysWhatItExpectsWhenMessagesAreMissingOrOutOfOrder() {
		assertThat(take(this.messages.get(1))).isEqualTo("gap");
		assertNothingStored();
		assertThat(take(this.messages.get(0), this.messages.get(2), this.messages.get(1))).isEqualTo("gap");
		JsonNode word = lastWord;
		assertThat(word.get("head").get("seq").asLong()).isEqualTo(1);
		assertThat(this.pair.hk.count("exchange_inbound")).isEqualTo(1);
		assertThat(take(this.messages.get(1), this.messages.get(2))).isEqualTo("stored");
	}

	@Test
	void keepsTheMessagesBeforeAForgedOne() {
		byte[] forged = this.messages.get(1).clone();
		forged[20] ^= 1;
		assertThat(take(this.messages.get(0), forged, this.messages.get(2))).isNotEqualTo("stored");
		assertThat(this.pair.hk.bean(InboundStream.class).head("GD")).get().extracting("seq").isEqualTo(1L);
	}

	@Test
	void givesOneReceiptForAMessageThatComesTwiceInABatch() {
		byte[] twice = Batch.join(List.of(this.messages.get(0), this.messages.get(0), this.messages.get(1)));
		List<byte[]> receipts = Batch
			.split(this.pair.hk.bean(Receiver.class).receive(twice).body(), 20)
			.orElseThrow();
		assertThat(receipts).hasSize(3);
		assertThat(receipts.get(1)).isEqualTo(receipts.get(0));
		assertThat(this.pair.hk.count("exchange_inbound")).isEqualTo(2);
	}

	@Test
	void takesAReplayedCaptureForWhatItIs() {
		byte[] whole = Batch.join(this.messages);
		byte[] first = this.pair.hk.bean(Receiver.class).receive(whole).body();
		this.pair.hk.drain();
		long journaled = this.pair.hk.count("journal");
		assertThat(this.pair.hk.bean(Receiver.class).receive(whole).body()).isEqualTo(first);
		this.pair.hk.drain();
		assertThat(this.pair.hk.count("journal")).isEqualTo(journaled);
		// Turned round, its own messages and receipts mean nothing to the one who made them.
		assertThat(Batch.split(this.pair.gd.bean(Receiver.class).receive(whole).body(), 20)).get()
			.satisfies(answer -> assertThat(word(answer.getFirst()).get("fault").asString()).isEqualTo("unknown-key"));
		assertThat(Batch.split(this.pair.gd.bean(Receiver.class).receive(first).body(), 20)).get()
			.satisfies(answer -> assertThat(word(answer.getFirst()).get("fault").asString()).isEqualTo("wrong-kind"));
	}

	@Test
	void takesAStreamOnTwoReplicasInTurn() {
		try (ExchangeNode replica = this.pair.replicaOfHk()) {
			assertThat(take(this.messages.get(0))).isEqualTo("stored");
			replica.feature.failing.add("two");
			assertThat(replica.bean(Receiver.class).receive(Batch.join(List.of(this.messages.get(1)))).status())
				.isEqualTo(200);
			assertThat(take(this.messages.get(2))).isEqualTo("stored");
			assertThat(this.pair.hk.received()).containsExactly("one");
			this.pair.hk.drain();
			assertThat(this.pair.hk.received()).containsExactly("one", "two", "three");
			this.pair.gd.say(this.subject, "four");
			this.pair.gdToHk.replace(batch -> replica.bean(Receiver.class).receive(batch).body());
			this.pair.gd.drain();
			assertThat(replica.received()).endsWith("four");
		}
	}

	@Test
	void freezesWhenANumberComesWithAnotherContent() {
		this.pair.hk.feature.failing.add("one");
		take(this.messages.get(0));
		this.pair.hk.feature.failing.clear();
		String other = new String(this.payloads.get(0), StandardCharsets.UTF_8).replace("one", "uno");
		assertThat(take(this.gd.message(other))).isEqualTo("conflict");
		assertThat(this.pair.hk.count("exchange_conflict")).isEqualTo(1);
		assertThat(this.pair.hk.alarms()).containsExactly("STREAM_FROZEN conflict");
		this.pair.restartHk();
		assertThat(take(this.messages.get(1))).isEqualTo("frozen");
		assertThat(take(this.messages.get(0))).isEqualTo("stored");
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).isEmpty();
		assertThat(take(this.gd.message(other))).isEqualTo("conflict");
		assertThat(this.pair.hk.count("exchange_conflict")).isEqualTo(1);
		this.pair.gdToHk.mend();
		this.pair.gd.bean(Progress.class).peerHas("HK", 1, this.pair.clock.instant());
		this.pair.gd.drain();
		assertThat(this.pair.gd.alarms()).contains("PEER_REFUSES frozen");
		assertThat(this.pair.gd.bean(MayIssue.class).obstacle()).isPresent();
	}

	@Test
	void answersAMessageThatItCannotReadAndGoesOn() {
		ObjectNode first = tree(this.payloads.get(0));
		first.put("surprise", 1);
		byte[] unreadable = this.json.writeValueAsBytes(first);
		ObjectNode second = tree(this.payloads.get(1));
		second.put("prev", Sha256.hex(unreadable));
		second.remove("id");
		byte[] nameless = this.json.writeValueAsBytes(second);
		ObjectNode third = tree(this.payloads.get(2));
		third.put("prev", Sha256.hex(nameless));
		assertThat(take(this.gd.message(text(unreadable)), this.gd.message(text(nameless)),
				this.gd.message(third.toString()))).isEqualTo("stored");
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).containsExactly("three");
		List<Act> answers = this.pair.hk.acts(Origin.LOCAL);
		assertThat(answers).extracting(Act::name).containsExactly("REJECTED", "REJECTED", "RECEIVED");
		assertThat(answers).allMatch(answer -> answer.subject().equals(this.subject));
		assertThat(answers.getFirst().about()).isEqualTo(UUID.fromString(first.get("id").asString()));
		assertThat(answers.getFirst().body().get("code").asString()).isEqualTo("unreadable");
	}

	@Test
	void voidsNoEarlierActByAnUnreadableOneOfTheSameId() {
		ObjectNode second = tree(this.payloads.get(1));
		second.set("id", tree(this.payloads.get(0)).get("id"));
		assertThat(take(this.messages.get(0), this.gd.message(second.toString()))).isEqualTo("stored");
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).containsExactly("one");
		assertThat(this.pair.hk.acts(Origin.LOCAL)).extracting(Act::name).containsExactly("RECEIVED");
		assertThat(this.pair.hk.alarms()).containsExactly("WITHOUT_EFFECT act-id-taken");
	}

	@Test
	void takesNoActTwiceUnderTwoNumbers() {
		ObjectNode again = tree(this.payloads.get(1));
		ObjectNode first = tree(this.payloads.get(0));
		for (String name : List.of("id", "at", "body")) {
			again.set(name, first.get(name));
		}
		ObjectNode other = again.deepCopy();
		other.put("seq", 3).put("prev", Sha256.hex(again.toString().getBytes(StandardCharsets.UTF_8)));
		other.set("body", this.json.createObjectNode().put("text", "uno"));
		take(this.messages.get(0));
		assertThat(take(this.gd.message(again.toString()))).isEqualTo("stored");
		assertThat(take(this.gd.message(other.toString()))).isEqualTo("stored");
		this.pair.hk.drain();
		assertThat(this.pair.hk.received()).containsExactly("one");
		assertThat(this.pair.hk.alarms()).containsExactly("WITHOUT_EFFECT act-id-taken", "WITHOUT_EFFECT repeated-act");
	}

	@Test
	void leavesAnAnswerToNothingWithoutEffect() {
		ObjectNode answer = tree(this.payloads.get(0));
		answer.put("type", Act.REJECTED);
		answer.remove("officer");
		answer.put("inReplyTo", this.subject.toString());
		answer.set("body", this.json.createObjectNode()
			.put("act", this.subject.toString())
			.put("type", "sample.SAY")
			.put("code", "x")
			.set("arguments", this.json.createArrayNode()));
		assertThat(take(this.gd.message(answer.toString()))).isEqualTo("stored");
		this.pair.hk.drain();
		assertThat(this.pair.hk.count("journal")).isZero();
		assertThat(this.pair.hk.alarms()).containsExactly("WITHOUT_EFFECT answers-nothing");
	}

	@Test
	void refusesWhatIsTooLarge() {
		ObjectNode large = tree(this.payloads.get(0));
		((ObjectNode) large.get("body")).put("text", "x".repeat(64 * 1024));
		assertThat(take(this.gd.message(large.toString()))).isEqualTo("too-large");
		assertNothingStored();
		assertThat(take(new byte[300 * 1024])).isEqualTo("too-large");
		assertThat(this.pair.hk.bean(Receiver.class).receive(new byte[300 * 1024]).status()).isEqualTo(413);
	}

	@Test
	void raisesAnAlarmOnlyForWhatCanOnlyBeThePeers() {
		byte[] forged = this.messages.get(0).clone();
		forged[20] ^= 1;
		byte[] body = Batch.join(List.of(forged));
		this.pair.hk.bean(Receiver.class).receive(body);
		this.pair.hk.bean(Receiver.class).receive(Batch.join(List.of(new Forger(keys, "MO").message("{}"))));
		assertThat(this.pair.hk.alarms()).isEmpty();
		assertThat(this.pair.hk.bean(Strangers.class).refused().times()).isEqualTo(2);
		this.pair.hk.bean(Receiver.class).receiveFromPeer(body);
		assertThat(this.pair.hk.alarms()).containsExactly("MESSAGE_REFUSED bad-signature");
		assertThat(this.pair.hk.bean(Strangers.class).refused().times()).isEqualTo(2);
	}

	@Test
	void refusesABodyThatIsNoBatch() {
		List<String> bodies = new ArrayList<>(List.of("", "[]", "{}", "[1]", "[{}", "[{}]x", "[{},]", "null"));
		bodies.add("[" + "{},".repeat(20) + "{}]");
		for (String body : bodies) {
			Receiver.Answer answer = this.pair.hk.bean(Receiver.class).receive(body.getBytes(StandardCharsets.UTF_8));
			assertThat(answer.status()).as(body).isEqualTo(400);
		}
		assertNothingStored();
	}

	private JsonNode lastWord;

	private void assertRefused(String fault, Consumer<ObjectNode> change) {
		assertRefused(fault, this.payloads.get(0), change);
		assertNothingStored();
	}

	private void assertRefused(String fault, byte[] payload, Consumer<ObjectNode> change) {
		ObjectNode tree = tree(payload);
		change.accept(tree);
		long stored = this.pair.hk.count("exchange_inbound");
		assertThat(take(this.gd.message(tree.toString()))).isEqualTo(fault);
		assertThat(this.pair.hk.count("exchange_inbound")).isEqualTo(stored);
		assertThat(this.pair.hk.alarms()).contains("MESSAGE_REFUSED " + fault);
	}

	private void assertNothingStored() {
		assertThat(this.pair.hk.count("exchange_inbound")).isZero();
		assertThat(this.pair.hk.count("exchange_inbound_stream")).isZero();
		assertThat(this.pair.hk.count("journal")).isZero();
	}

	/** Posts the messages to the Hong Kong node; the code of the fault, or "stored". */
	private String take(byte[]... posted) {
		Receiver.Answer answer = this.pair.hk.bean(Receiver.class).receive(Batch.join(List.of(posted)));
		List<byte[]> envelopes = Batch.split(answer.body(), 30).orElseThrow();
		this.lastWord = word(envelopes.getLast());
		assertThat(answer.status() == 200).isEqualTo(!this.lastWord.has("fault"));
		return this.lastWord.path("fault").asString("stored");
	}

	private JsonNode word(byte[] envelope) {
		return tree(this.pair.hk.bean(Opener.class).payloadOf(envelope));
	}

	private ObjectNode tree(byte[] payload) {
		return (ObjectNode) this.json.readTree(payload);
	}

	private static String text(byte[] payload) {
		return new String(payload, StandardCharsets.UTF_8);
	}

}
