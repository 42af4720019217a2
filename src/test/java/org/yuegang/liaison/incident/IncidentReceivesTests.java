package org.yuegang.liaison.incident;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.deadline.Sweeper;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.exchange.DishonestPeer;
import org.yuegang.liaison.exchange.Exchange;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.MovableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Guangdong's node does with incident acts that Hong Kong's key signed, but that no officer could have made: each
 * is answered once, REJECTED with its reason, and the node goes on.
 */
class IncidentReceivesTests {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	private static final Signatory OFFICER = new Signatory("hk.issuer", BilingualText.of("陳大文", "陈大文"),
			BilingualText.of("總監", "总监"));

	@TempDir
	static Path keys;

	private static MovableClock clock;

	private static TestNode gd;

	private static Cases cases;

	private static DishonestPeer hk;

	/** The number of the next notice of Hong Kong. */
	private static int number;

	@BeforeAll
	static void start() {
		clock = new MovableClock(TestNode.START);
		gd = TestNode.start("GD", clock, node -> node.keys(keys)
			.set("liaison.exchange.background", false)
			.set("liaison.exchange.peer-url", "http://127.0.0.1:1")
			.set("liaison.sweeper.background", false)
			.set("liaison.audit.background", false)
			.set("liaison.mail.background", false));
		cases = new Cases((unit, officer) -> gd.as(officer));
		hk = new DishonestPeer("HK", new Forger(keys, "HK"), gd::bean);
	}

	@AfterAll
	static void stop() {
		assertThat(alarms("NOT_APPLIED")).as("messages that are tried for ever").isEmpty();
		assertThat(gd.bean(StateRebuild.class).rebuild().differences()).isEmpty();
		gd.close();
	}

	@BeforeEach
	void moveOn() {
		clock.advance(Duration.ofMinutes(1));
		number++;
	}

	@Test
	void takesANoticeAndRejectsAnotherOneOfTheSameNumber() {
		Act first = issue();
		assertTaken(first);
		assertRejected("number-taken", issue());
		number++;
		assertTaken(issue());
	}

	@Test
	void countsTheNumbersOfExercisesByThemselves() {
		assertTaken(issue());
		assertTaken(issue(Mode.EXERCISE, OFFICER, body -> notice(body).put("mode", "EXERCISE")));
	}

	@ParameterizedTest
	@MethodSource
	void rejectsAnIssueThatNobodyCouldHaveMade(String code, Consumer<ObjectNode> change) {
		Act act = issue(Mode.ACTUAL, OFFICER, change);
		assertRejected(code, act);
		assertThat(gd.bean(Incidents.class).find(act.subject())).isEmpty();
	}

	static Stream<Arguments> rejectsAnIssueThatNobodyCouldHaveMade() {
		return Stream.of(
				change("number-not-in-form", body -> number(body).put("text", "粤食安办港通〔2026〕1号")),
				change("number-not-in-form", body -> number(body).put("text", "x".repeat(200))),
				change("number-not-in-form", body -> number(body).put("year", 2025)),
				change("number-not-in-form", body -> number(body).put("number", 0)),
				change("mode-differs", body -> notice(body).put("mode", "EXERCISE")),
				change("unreadable", body -> body.put("to", "MO")),
				change("unreadable", body -> notice(body).remove("kind")),
				change("unreadable", body -> notice(body).remove("urgency")),
				change("unreadable", body -> notice(body).remove("subject")),
				change("unreadable", body -> ((ObjectNode) body.get("terms")).remove("openings")),
				change("unreadable", body -> body.remove("terms")),
				change("unreadable", body -> opening(body, 1).put("key", "")),
				change("terms-not-sound", body -> opening(body, 1).put("key", "ACKNOWLEDGE/" + "1".repeat(200))),
				change("terms-not-sound", body -> opening(body, 1).put("key", "DELIVER/1")),
				change("terms-not-sound", body -> opening(body, 1).put("kind", "ANSWER_RETURN")),
				change("terms-not-sound", body -> opening(body, 1).put("kind", "NOTHING_KNOWN")),
				change("terms-not-sound", body -> term(body, 1).put("kind", "DELIVER")),
				change("unreadable", body -> opening(body, 1).put("kind", "no name")),
				change("terms-not-sound", body -> term(body, 1).put("within", "J999999999")),
				change("terms-not-sound", body -> term(body, 1).put("within", "PT99999999999H")),
				change("terms-not-sound", body -> ((ArrayNode) opening(body, 0).get("times").get("steps")).removeAll()));
	}

	@Test
	void rejectsAnIssueWithoutItsOfficer() {
		assertRejected("officer-missing", issue(Mode.ACTUAL, null, body -> {
		}));
	}

	@Test
	void takesTimesInTheFormOfAnotherLanguage() {
		Act act = issue(Mode.ACTUAL, OFFICER, body -> ((ObjectNode) opening(body, 0).get("times")).put("due",
				clock.instant().plusSeconds(900).toString().replace("Z", ".12Z")));
		hk.says(act, null, payload -> payload.put("at", act.at().toString().replace("Z", ".000Z")));
		gd.bean(Exchange.class).drain();
		assertThat(answer(act).name()).isEqualTo("RECEIVED");
		assertThat(gd.bean(Journal.class).find(act.id()).orElseThrow().act()).isEqualTo(act);
	}

	@Test
	void rejectsAVersionNumberUsedTwice() {
		Act issue = issue();
		assertTaken(issue);
		ObjectNode withdrawal = JSON.createObjectNode().put("version", 1);
		withdrawal.set("reason", text());
		withdrawal.set("preparedBy", JSON.valueToTree(List.of(OFFICER)));
		withdrawal.set("terms", JSON.valueToTree(Map.of("policy", "shipped", "urgency", "FLASH", "openings", List.of())));
		assertRejected("version-used", act(issue.subject(), "WITHDRAW", OFFICER, withdrawal));
		assertTaken(act(issue.subject(), "WITHDRAW", OFFICER, withdrawal.deepCopy().put("version", 2)));
	}

	@Test
	void rejectsAnAcknowledgementThatNobodyCouldHaveMade() {
		UUID subject = issuedHere();
		assertRejected("officer-missing", act(subject, "ACKNOWLEDGE", null, acknowledgement(1)));
		assertRejected("no-such-version", act(subject, "ACKNOWLEDGE", OFFICER, acknowledgement(2)));
		ObjectNode other = acknowledgement(1);
		other.putArray("hazards").add("LEAD");
		assertRejected("not-what-was-notified", act(subject, "ACKNOWLEDGE", OFFICER, other));
		ObjectNode silent = acknowledgement(1);
		silent.putObject("firstAction");
		assertRejected("unreadable", act(subject, "ACKNOWLEDGE", OFFICER, silent));
		assertRejected("other-mode", new Act(ActIds.at(clock.instant()), "incident.ACKNOWLEDGE", 1, true, subject,
				Mode.EXERCISE, "HK", OFFICER, clock.instant(), acknowledgement(1)));
		assertThat(incident(subject).acknowledgedVersion()).isZero();
		assertTaken(act(subject, "ACKNOWLEDGE", OFFICER, acknowledgement(1)));
		assertThat(incident(subject).acknowledgedVersion()).isEqualTo(1);
	}

	@Test
	void countsTheClockOfAnAcknowledgementByItsOwnTerms() {
		UUID subject = issuedHere();
		Act issue = acts(subject).stream().filter(act -> act.name().equals("ISSUE")).findFirst().orElseThrow();
		assertThat(incident(subject).duty("ACKNOWLEDGE/1")).isEmpty();
		hk.says(received(issue, JSON.createArrayNode()));
		gd.bean(Exchange.class).drain();
		assertThat(alarms("RECKONED_HERE")).contains("other-due-times");
		Instant due = incident(subject).duty("ACKNOWLEDGE/1").orElseThrow().due();
		assertThat(due).isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(4)));
		assertThat(incident(subject).duty("ACKNOWLEDGE/1").orElseThrow().ladder()).hasSize(4);
		clock.advance(Duration.ofHours(5));
		gd.bean(Sweeper.class).sweepNow();
		assertThat(incident(subject).tracing().alarms()).isNotEmpty();
	}

	@Test
	void rejectsStepsOfALadderAndStopsOfAClockByWhoOwes() {
		UUID subject = issuedHere();
		Act issue = acts(subject).stream().filter(act -> act.name().equals("ISSUE")).findFirst().orElseThrow();
		hk.says(received(issue, gd.bean(IncidentReceives.class).dueOnReceipt(issue, clock.instant())));
		ObjectNode reminder = JSON.createObjectNode().put("version", 1).put("duty", "ACKNOWLEDGE/1").put("step", 1);
		assertRejected("duty-not-owed-to-you", act(subject, "REMIND", null, reminder));
		assertRejected("duty-not-owed-to-you", act(subject, "ESCALATE", null, reminder));
		ObjectNode stop = JSON.createObjectNode().put("duty", "ACKNOWLEDGE/1").put("until", "2026-11-21T02:00:00Z");
		stop.set("reason", text());
		assertRejected("duty-not-owed-to-you", act(subject, "STOP_CLOCK", OFFICER, stop));
		assertRejected("duty-not-owed-to-you", act(subject, "STOP_CLOCK", OFFICER, stop.deepCopy().put("duty", "ACKNOWLEDGE/2")));
	}

	private static UUID issuedHere() {
		String ref = cases.issued("GD", Notices.read("salamander"));
		return UUID.fromString(cases.get("GD", "liaison", ref).get("id").asString());
	}

	private static Act issue() {
		return issue(Mode.ACTUAL, OFFICER, body -> {
		});
	}

	/** A notice as a node of this version would issue it, changed. */
	private static Act issue(Mode mode, @Nullable Signatory officer, Consumer<ObjectNode> change) {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		ObjectNode body = JSON.createObjectNode().put("version", 1);
		body.set("number", JSON.valueToTree(Map.of("year", 2026, "number", number, "text", "港食粵通〔2026〕" + number + "號")));
		body.set("notice", notice.put("mode", Mode.ACTUAL.name()));
		body.set("preparedBy", JSON.valueToTree(List.of(OFFICER)));
		body.set("terms", JSON.valueToTree(gd.bean(IncidentTerms.class)
			.ofIssue(1, Urgency.FLASH, false, List.of(), clock.instant())));
		change.accept(body);
		return new Act(ActIds.at(clock.instant()), "incident.ISSUE", 1, true, UUID.randomUUID(), mode, "HK", officer,
				clock.instant(), body);
	}

	private static Act act(UUID subject, String name, @Nullable Signatory officer, JsonNode body) {
		return new Act(ActIds.at(clock.instant()), "incident." + name, 1, true, subject, Mode.ACTUAL, "HK", officer,
				clock.instant(), body);
	}

	private static Act received(Act about, JsonNode due) {
		JsonNode body = JSON.createObjectNode()
			.put("act", about.id().toString())
			.put("type", about.type())
			.set("due", due);
		return new Act(ActIds.at(clock.instant()), Act.RECEIVED, 1, true, about.subject(), about.mode(), "HK", null,
				clock.instant(), body);
	}

	private static ObjectNode acknowledgement(int version) {
		ObjectNode body = JSON.createObjectNode().put("version", version);
		body.putArray("products").add("冷凍大鯢肉");
		body.putArray("hazards").add("MALACHITE_GREEN");
		body.putArray("lots").add("2020-04-16");
		body.set("firstAction", text());
		return body;
	}

	private static JsonNode text() {
		return JSON.valueToTree(Map.of("zhHant", "已跟進", "zhHans", "已跟进"));
	}

	private static void assertTaken(Act act) {
		hk.says(act);
		gd.bean(Exchange.class).drain();
		assertThat(answer(act).name()).isEqualTo("RECEIVED");
	}

	private static void assertRejected(String code, Act act) {
		hk.says(act);
		gd.bean(Exchange.class).drain();
		Act answer = answer(act);
		assertThat(answer.name()).as(act.body().toString()).isEqualTo("REJECTED");
		assertThat(answer.body().get("code").asString()).isEqualTo(code);
		assertThat(gd.bean(Journal.class).find(act.id()).map(Entry::origin)).contains(Origin.REFUSED);
	}

	/** The one answer to the act. */
	private static Act answer(Act act) {
		List<Act> answers = acts(act.subject()).stream()
			.filter(made -> (made.type().equals(Act.RECEIVED) || made.type().equals(Act.REJECTED))
					&& made.about().equals(act.id()))
			.toList();
		assertThat(answers).hasSize(1);
		return answers.getFirst();
	}

	private static List<Act> acts(UUID subject) {
		return gd.bean(Journal.class).entriesOf(subject).stream().map(Entry::act).toList();
	}

	private static Incident incident(UUID subject) {
		return gd.bean(Incidents.class).require(subject);
	}

	/** The codes of the alarms of a kind. */
	private static List<String> alarms(String kind) {
		return gd.bean(Alarms.class)
			.open(200)
			.stream()
			.filter(alarm -> alarm.kind().name().equals(kind))
			.map(Alarms.Alarm::code)
			.toList();
	}

	private static Arguments change(String code, Consumer<ObjectNode> change) {
		return Arguments.of(code, change);
	}

	private static ObjectNode notice(ObjectNode body) {
		return (ObjectNode) body.get("notice");
	}

	private static ObjectNode number(ObjectNode body) {
		return (ObjectNode) body.get("number");
	}

	private static ObjectNode opening(ObjectNode body, int index) {
		return (ObjectNode) body.get("terms").get("openings").get(index);
	}

	private static ObjectNode term(ObjectNode body, int index) {
		return (ObjectNode) opening(body, index).get("term");
	}

}
