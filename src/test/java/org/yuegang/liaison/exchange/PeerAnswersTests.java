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
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What Guangdong's node makes of answers that Hong Kong's key signed, but that are not as agreed. */
class PeerAnswersTests {

	@TempDir
	static Path keys;

	private final JsonMapper json = JsonConfiguration.mapper();

	private final UUID subject = UUID.randomUUID();

	private ExchangePair pair;

	private DishonestPeer hk;

	private Act asked;

	private Instant receivedAt;

	@BeforeEach
	void start() {
		this.pair = new ExchangePair(keys, TestDatabase.h2(), TestDatabase.h2());
		this.pair.gdToHk.cut();
		this.hk = new DishonestPeer("HK", new Forger(keys, "HK"), this.pair.gd::bean);
		this.asked = this.pair.gd.say(this.subject, "answer me");
		this.pair.clock.advance(Duration.ofMinutes(5));
		this.receivedAt = this.pair.clock.instant();
		this.pair.clock.advance(Duration.ofMinutes(5));
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void takesWhatFollowsFromTheTermsInWhateverFormItsTimesAre() {
		says(received(this.receivedAt, """
				[{"key":"ANSWER","due":"2026-11-20T10:35:00.00+08:00",
				  "steps":["2026-11-20t02:35:00z","2026-11-20T02:45:00.000Z"]}]"""));
		assertThat(this.pair.gd.acts(Origin.LOCAL)).containsExactly(this.asked);
		assertThat(this.pair.gd.received()).containsExactly("RECEIVED");
		assertThat(this.pair.gd.alarms()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]",
			"""
			[{"key":"ANSWER","due":"2099-01-01T00:00:00Z","steps":["2026-11-20T02:35:00Z","2026-11-20T02:45:00Z"]}]""",
			"""
			[{"key":"ANSWER","due":"2026-11-20T02:35:00Z","steps":["2026-11-20T02:35:00Z"]}]""",
			"""
			[{"key":"ANSWER","due":"2026-11-20T02:35:00Z","steps":[]}]""",
			"""
			[{"key":"ANSWER","due":"2026-11-20T02:35:00Z","steps":["2026-11-20T02:35:00Z","2099-11-20T02:45:00Z"]}]""",
			"""
			[{"key":"OTHER","due":"2026-11-20T02:35:00Z","steps":["2026-11-20T02:35:00Z","2026-11-20T02:45:00Z"]}]""" })
	void goesByItsOwnReckoningWhereTheDueTimesAreOthers(String due) {
		says(received(this.receivedAt, due));
		assertReckoned(this.receivedAt, "other-due-times");
	}

	@Test
	void countsAReceiptBeforeTheSendingFromTheSending() {
		Instant before = this.asked.at().minus(Duration.ofMinutes(2));
		says(received(before, due(before)));
		assertReckoned(this.asked.at(), "impossible-time");
	}

	@Test
	void countsAReceiptToComeFromNow() {
		Instant later = Instant.parse("2099-01-01T00:00:00Z");
		says(received(later, due(later)));
		assertReckoned(this.pair.clock.instant(), "impossible-time");
	}

	@Test
	void bearsThatClocksDifferALittle() {
		Instant before = this.asked.at().minus(Duration.ofSeconds(50));
		says(received(before, due(before)));
		assertThat(this.pair.gd.alarms()).isEmpty();
		assertThat(this.pair.gd.received()).containsExactly("RECEIVED");
	}

	@Test
	void keepsItsReckoningToItself() {
		says(received(this.receivedAt, "[]"));
		assertThat(this.pair.gd.count("exchange_outbound")).isEqualTo(1);
	}

	@Test
	void takesTheFirstAnswerOnly() {
		says(received(this.receivedAt, due(this.receivedAt)));
		says(received(this.receivedAt, "[]"));
		says(answer(Act.REJECTED, this.receivedAt, body().put("code", "x").set("arguments", this.json.createArrayNode())));
		assertThat(this.pair.gd.received()).containsExactly("RECEIVED");
		assertThat(this.pair.gd.acts(Origin.LOCAL)).containsExactly(this.asked);
		assertThat(this.pair.gd.alarms()).containsExactly("WITHOUT_EFFECT answered-before",
				"WITHOUT_EFFECT answered-before");
	}

	@ParameterizedTest
	@ValueSource(strings = { Act.RECEIVED, Act.REJECTED })
	void keepsAnAnswerThatItCannotReadAndAnswersNothing(String type) {
		ObjectNode nothing = body();
		says(answer(type, this.receivedAt, nothing));
		this.hk.says(answer(type, this.receivedAt, nothing.deepCopy()), null, payload -> payload.put("surprise", 1));
		this.hk.says(answer(type, this.receivedAt, nothing.deepCopy()), null, payload -> payload.remove("inReplyTo"));
		this.hk.says(answer(type, this.receivedAt, nothing.deepCopy()), null, payload -> payload.put("type", "exchange.Rejected"));
		this.pair.gd.drain();
		assertThat(this.pair.gd.acts(Origin.LOCAL)).containsExactly(this.asked);
		assertThat(this.pair.gd.received()).isEmpty();
		assertThat(this.pair.gd.alarms()).hasSize(4).containsOnly("WITHOUT_EFFECT unreadable-answer");
		this.pair.clock.advance(Duration.ofHours(1));
		assertThat(this.pair.gd.drain()).isZero();
	}

	private void assertReckoned(Instant at, String code) {
		assertThat(this.pair.gd.received()).containsExactly("RECEIVED");
		Act reckoned = this.pair.gd.acts(Origin.LOCAL).getLast();
		assertThat(reckoned.type()).isEqualTo(Act.RECKONED);
		assertThat(reckoned.about()).isEqualTo(this.asked.id());
		assertThat(reckoned.body().get("at").asString()).isEqualTo(at.toString());
		assertThat(reckoned.body().get("due")).isEqualTo(this.json.readTree(due(at)));
		assertThat(this.pair.gd.alarms()).containsExactly("RECKONED_HERE " + code);
	}

	private void says(Act answer) {
		this.hk.says(answer);
		this.pair.gd.drain();
	}

	private Act received(Instant at, String due) {
		return answer(Act.RECEIVED, at, body().set("due", this.json.readTree(due)));
	}

	private String due(Instant from) {
		return this.pair.gd.feature.dueOnReceipt(this.asked, from).toString();
	}

	private ObjectNode body() {
		return this.json.createObjectNode().put("act", this.asked.id().toString()).put("type", this.asked.type());
	}

	private Act answer(String type, Instant at, JsonNode body) {
		return new Act(ActIds.at(this.pair.clock.instant()), type, 1, true, this.subject, Mode.EXERCISE, "HK", null, at,
				body);
	}

}
