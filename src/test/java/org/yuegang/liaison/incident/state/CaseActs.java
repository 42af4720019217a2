package org.yuegang.liaison.incident.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Span;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Confidence;
import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real acts of one case between Guangdong, which files it, and Hong Kong. Ids and times follow from a number that
 * rises on each node, so that the same steps give the same acts.
 */
public final class CaseActs {

	public static final String O = "GD";

	public static final String C = "HK";

	public static final UUID CASE = UUID.fromString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");

	public static final JsonMapper JSON = JsonConfiguration.mapper();

	public static final IncidentFold FOLD = new IncidentFold(JSON, List.of(O, C));

	public static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

	public static final BilingualText TEXT = BilingualText.of("文", "文");

	public static final Signatory DRAFTER = new Signatory("gd.drafter", TEXT, TEXT);

	public static final Promise PROMISE = Promise.of(Fact.LOTS, Instant.parse("2026-11-20T09:00:00Z"));

	public static final LocalDate DAY = LocalDate.parse("2026-11-20");

	private static final JointCalendar CALENDAR = new JointCalendar();

	private CaseActs() {
	}

	public static String other(String unit) {
		return unit.equals(O) ? C : O;
	}

	/** An officer of the unit who holds these roles; all of those that act on a case when none is named. */
	public static Officer officer(String unit, Role... roles) {
		Set<Role> held = roles.length > 0 ? Set.of(roles)
				: Set.of(Role.VERIFIER, Role.ISSUER, Role.LIAISON_OFFICER, Role.DUTY_OFFICER, Role.HEAD);
		return new Officer(unit.toLowerCase() + ".officer", unit, TEXT, TEXT, held, Language.ZH_HANS_CN);
	}

	/** Another one, with the same roles. */
	public static Officer second(String unit) {
		Officer first = officer(unit);
		return new Officer(unit.toLowerCase() + ".second", unit, TEXT, TEXT, first.roles(), Language.ZH_HANS_CN);
	}

	/** @param number rises on each node; ids of one node's acts stand in the order in which it made them */
	public static UUID id(String unit, int number) {
		return new UUID(((long) number << 16) | 0x7000L, 0x8000_0000_0000_0000L | (unit.equals(O) ? 1 : 2));
	}

	public static Act act(String unit, int number, IncidentAct type, boolean shared, @Nullable Officer officer, Body body) {
		return new Act(id(unit, number), type.type(), IncidentAct.TYPE_VERSION, shared, CASE, Mode.ACTUAL, unit,
				officer == null ? null : Signatory.of(officer), START.plus(Duration.ofMinutes(number)),
				JSON.valueToTree(body));
	}

	/** What the node of {@code unit} answers to an act it applied. */
	public static Act received(String unit, int number, Act about) {
		Instant at = START.plus(Duration.ofMinutes(number));
		ObjectNode body = about(about);
		body.set("due", JSON.valueToTree(about.body().has("terms")
				? DueOnReceipt.of(JSON.treeToValue(about.body().get("terms"), Terms.class), at, CALENDAR) : List.of()));
		return new Act(id(unit, number), Act.RECEIVED, 1, true, CASE, Mode.ACTUAL, unit, null, at, body);
	}

	/** What it answers to an act it could not take. */
	public static Act rejected(String unit, int number, Act about) {
		ObjectNode body = about(about);
		body.put("code", "unreadable").putArray("arguments");
		return new Act(id(unit, number), Act.REJECTED, 1, true, CASE, Mode.ACTUAL, unit, null,
				START.plus(Duration.ofMinutes(number)), body);
	}

	public static Notice notice(Promise... promises) {
		return new Notice(NoticeKind.INCIDENT, Urgency.FLASH, Mode.ACTUAL, null, TEXT, TEXT, TEXT, TEXT, null,
				Confidence.CONFIRMED, null, null, null, null, List.of(), List.of(), List.of(), null, null, List.of(),
				List.of(), null, List.of(), List.of(), null, null, List.of(), List.of(), null, List.of(promises));
	}

	public static Body submitted() {
		return new Body.Submitted(notice(), List.of(DRAFTER), null);
	}

	public static Body verified() {
		return new Body.Verified(TEXT, Confidence.CONFIRMED, null);
	}

	public static Body referred() {
		return new Body.Referred("海關", "處", DAY, "F1");
	}

	/** @param urgent whether it owes a countersign */
	public static Body issued(int version, boolean urgent, Promise... promises) {
		Stream<Terms.Opening> promised = Stream.of(promises)
			.map(promise -> now(promise.dutyKey(), IncidentDuty.PROMISED_FACT.kind()));
		Stream<Terms.Opening> countersign = urgent ? Stream.of(now("COUNTERSIGN/" + version, IncidentDuty.COUNTERSIGN.kind()))
				: Stream.of();
		return new Body.Issued(new Body.SharedNumber(2026, version, "粤食安办港通〔2026〕" + version + "号"), version,
				notice(promises), List.of(DRAFTER), urgent ? TEXT : null,
				terms(Stream.of(Stream.of(now("DELIVER/" + version, IncidentDuty.DELIVER.kind()),
						onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE.kind())), countersign, promised)
					.flatMap(each -> each)
					.toArray(Terms.Opening[]::new)), null);
	}

	/** @param promises those that stay owed; without any, {@link #PROMISE} is kept */
	public static Body updated(int version, boolean material, @Nullable UUID answers, Promise... promises) {
		Terms.Opening delivery = now("DELIVER/" + version, IncidentDuty.DELIVER.kind());
		return new Body.Updated(version, notice(promises), List.of(), material, answers, List.of(DRAFTER),
				material || answers != null
						? terms(delivery, onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE_UPDATE.kind()))
						: terms(delivery),
				new Body.PromisesEnded(promises.length == 0 ? List.of(PROMISE.dutyKey()) : List.of(), List.of()));
	}

	public static Body withdrawn(int version) {
		return new Body.Withdrawn(version, TEXT, List.of(DRAFTER), terms(now("DELIVER/" + version, IncidentDuty.DELIVER.kind()),
				onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE_UPDATE.kind())));
	}

	public static Body closureProposed(int version, int nth) {
		return new Body.ClosureProposed(version, TEXT, terms(onReceipt("ANSWER_CLOSURE/" + nth, IncidentDuty.ANSWER_CLOSURE.kind())));
	}

	public static Body acknowledged(int version) {
		return new Body.Acknowledged(version, List.of(), List.of(), List.of(), TEXT, null);
	}

	public static Body returned(int version, int nth) {
		return new Body.Returned(version, TEXT, terms(onReceipt("ANSWER_RETURN/" + nth, IncidentDuty.ANSWER_RETURN.kind())));
	}

	public static Body answered(UUID question, int version, int nth) {
		return new Body.ReturnAnswered(question, version, TEXT,
				terms(onReceipt("ACKNOWLEDGE/" + version + "/" + nth, IncidentDuty.ACKNOWLEDGE.kind())));
	}

	public static Body copied() {
		return new Body.InformationCopied(notice(), List.of(DRAFTER), "海關", DAY, null);
	}

	/** One recipient of Hong Kong's own side. */
	public static Body onward(int version) {
		Term term = term(IncidentDuty.REPORT_TO_GOVERNMENT.kind());
		return new Body.OnwardOwed(version, "shipped", List.of(new Body.OnwardRecipient("HKG",
				IncidentDuty.REPORT_TO_GOVERNMENT.kind(), term, term.from(START, CALENDAR))));
	}

	public static Body reported(int version) {
		return new Body.OnwardReported(version, "HKG", START, "函", null);
	}

	private static ObjectNode about(Act act) {
		return JSON.createObjectNode().put("act", act.id().toString()).put("type", act.type());
	}

	private static Terms terms(Terms.Opening... openings) {
		return new Terms("shipped", Urgency.FLASH, List.of(openings));
	}

	private static Terms.Opening now(String key, DutyKind kind) {
		Term term = term(kind);
		return new Terms.Opening(key, kind, term, term.from(START, CALENDAR));
	}

	private static Terms.Opening onReceipt(String key, DutyKind kind) {
		return new Terms.Opening(key, kind, term(kind), null);
	}

	private static Term term(DutyKind kind) {
		Term.Step remind = step(0, RungKind.REMIND);
		return new Term(kind, Span.of(Duration.ofMinutes(30)), IncidentDuty.of(kind).climbs()
				? List.of(remind, step(20, RungKind.ESCALATE), step(30, RungKind.DRAFT_MEETING)) : List.of(remind));
	}

	private static Term.Step step(int minutes, RungKind kind) {
		return new Term.Step(Span.of(Duration.ofMinutes(minutes)), kind, List.of(Called.DEBTOR_DUTY_OFFICER));
	}

}
