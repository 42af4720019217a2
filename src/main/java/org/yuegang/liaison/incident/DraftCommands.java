package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Logged;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing: a notice, its next version, or the reason of a withdrawal. A draft is kept as far as it goes; only what
 * cannot be read at all is not. Whoever saves it becomes one of its drafters.
 */
@Component
public class DraftCommands {

	private static final Logger log = LoggerFactory.getLogger(DraftCommands.class);

	private static final Set<Role> WRITERS = Set.of(Role.DRAFTER, Role.VERIFIER, Role.ISSUER);

	private final Durable durable;

	private final Journal journal;

	private final Incidents incidents;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final IncidentFactsReader facts;

	private final NoticeReader notices;

	private final RecordReader records = new RecordReader((list, code) -> true);

	private final JsonMapper json;

	DraftCommands(Durable durable, Journal journal, Incidents incidents, Drafts drafts, LocalNumbers numbers,
			IncidentFactsReader facts, NoticeReader notices, JsonMapper json) {
		this.durable = durable;
		this.journal = journal;
		this.incidents = incidents;
		this.drafts = drafts;
		this.numbers = numbers;
		this.facts = facts;
		this.notices = notices;
		this.json = json;
	}

	/** Starts a case with a notice, whole or in part; answers with its local reference. */
	public Outcome<String> start(Officer officer, JsonNode notice) {
		Reading<Notice> reading = this.notices.read(notice);
		if (!(reading instanceof Reading.Read<Notice>(Notice written))) {
			return refused(officer, "a new draft", new Outcome.Invalid<>(reading.problems()));
		}
		if (!officer.isAnyOf(WRITERS)) {
			return refused(officer, "a new draft", new Outcome.Forbidden<>(Refusal.of("role-missing", "act.incident.DRAFT")));
		}
		return this.durable.commit(() -> {
			this.journal.lock();
			UUID subject = UUID.randomUUID();
			this.drafts.start(subject, DraftPurpose.NOTICE.name(), NoticeReader.write(written), List.of(),
					officer.code());
			return new Outcome.Done<>(this.numbers.give("I", subject));
		});
	}

	/**
	 * Keeps a draft, and founds it where there is none yet.
	 * @param purpose null for what the case is at: its notice before the issue, its next version after
	 * @param seen the draft as the officer had it before them
	 */
	public Outcome<Draft> save(Officer officer, String ref, @Nullable DraftPurpose asked, Seen seen,
			JsonNode content) {
		Optional<UUID> id = this.incidents.subjectOf(officer, ref);
		if (id.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		DraftPurpose purpose = asked != null ? asked
				: this.incidents.findOrWritten(id.get()).orElseThrow().handling().isIssued() ? DraftPurpose.VERSION
						: DraftPurpose.NOTICE;
		Reading<JsonNode> reading = read(purpose, content);
		if (!(reading instanceof Reading.Read<JsonNode>(JsonNode written))) {
			return refused(officer, ref, new Outcome.Invalid<>(reading.problems()));
		}
		if (!officer.isAnyOf(WRITERS)) {
			return refused(officer, ref, new Outcome.Forbidden<>(Refusal.of("role-missing", "act.incident.DRAFT")));
		}
		return this.durable.commit(() -> kept(officer, id.get(), purpose, seen, written));
	}

	private Outcome<Draft> kept(Officer officer, UUID id, DraftPurpose purpose, Seen seen, JsonNode content) {
		this.journal.lock();
		Incident incident = this.incidents.findOrWritten(id).orElseThrow();
		boolean open = purpose == DraftPurpose.NOTICE ? incident.handling() == Handling.DRAFT
				: incident.handling().isIssued() && incident.handling() != Handling.WITHDRAWN;
		if (this.facts.side(incident) != Side.ORIGIN) {
			return new Outcome.Refused<>(Refusal.of("wrong-side", "act.incident.DRAFT"));
		}
		if (!open) {
			return new Outcome.Refused<>(Refusal.of("not-in-this-state", "act.incident.DRAFT", "state.handling." + incident.handling()));
		}
		if (purpose != DraftPurpose.WITHDRAWAL && isOfOtherMode(id, content)) {
			return new Outcome.Invalid<>(List.of(FieldProblem.of("/mode", "mode-fixed")));
		}
		return this.drafts.keep(id, purpose.name(), seen, content, officer.code());
	}

	/** An exercise stays one from its first act on: the other node would take no version that says otherwise. */
	private boolean isOfOtherMode(UUID id, JsonNode content) {
		Mode mode = NoticeReader.restore(content).modeOrActual();
		return this.incidents.find(id).filter(incident -> incident.mode() != mode).isPresent();
	}

	private Reading<JsonNode> read(DraftPurpose purpose, JsonNode content) {
		if (purpose == DraftPurpose.WITHDRAWAL) {
			Reading<Withdrawal> reading = this.records.read(content, Withdrawal.class);
			return reading instanceof Reading.Read<Withdrawal>(Withdrawal withdrawal)
					? new Reading.Read<>(this.json.valueToTree(withdrawal)) : new Reading.Unreadable<>(reading.problems());
		}
		Reading<Notice> reading = this.notices.read(content);
		return reading instanceof Reading.Read<Notice>(Notice notice) ? new Reading.Read<>(NoticeReader.write(notice))
				: new Reading.Unreadable<>(reading.problems());
	}

	private static <T> Outcome<T> refused(Officer officer, String what, Outcome<T> outcome) {
		log.info("{} could not save {}: {}", officer.code(), what, Logged.of(outcome));
		return outcome;
	}

	/** What is written before a withdrawal. */
	public record Withdrawal(BilingualText reason) {
	}

}
