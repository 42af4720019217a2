package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.DraftFeature;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing a notice, its next version, or the reason of a withdrawal: the feature's part of {@link CaseDrafts}. */
@Component
public class DraftCommands implements DraftFeature<DraftPurpose> {

	static final String LETTER = "I";

	private static final String KEY = "act.incident.DRAFT";

	private static final Set<Role> WRITERS = Set.of(Role.DRAFTER, Role.VERIFIER, Role.ISSUER);

	private final CaseDrafts writing;

	private final Incidents incidents;

	private final IncidentFactsReader facts;

	private final NoticeReader notices;

	private final RecordReader records = new RecordReader((list, code) -> true);

	private final JsonMapper json;

	DraftCommands(CaseDrafts writing, Incidents incidents, IncidentFactsReader facts, NoticeReader notices,
			JsonMapper json) {
		this.writing = writing;
		this.incidents = incidents;
		this.facts = facts;
		this.notices = notices;
		this.json = json;
	}

	/** Starts a case with a notice, whole or in part; answers with its local reference. */
	public Outcome<String> start(Officer officer, JsonNode notice) {
		return this.writing.start(this, officer, notice);
	}

	/** Keeps a draft, and founds it where there is none yet. @see CaseDrafts#save */
	public Outcome<Draft> save(Officer officer, String ref, @Nullable DraftPurpose asked, Seen seen, JsonNode content) {
		return this.writing.save(this, officer, ref, asked, seen, content);
	}

	@Override
	public String letter() {
		return LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.incidents.subjectOf(officer, ref);
	}

	@Override
	public DraftPurpose first() {
		return DraftPurpose.NOTICE;
	}

	/** Its notice before the issue, its next version after. */
	@Override
	public DraftPurpose present(UUID id) {
		return this.incidents.findOrWritten(id).orElseThrow().handling().isIssued() ? DraftPurpose.VERSION
				: DraftPurpose.NOTICE;
	}

	@Override
	public String key(DraftPurpose purpose) {
		return KEY;
	}

	@Override
	public Set<Role> writers() {
		return WRITERS;
	}

	@Override
	public Reading<JsonNode> readDraft(DraftPurpose purpose, JsonNode content) {
		if (purpose == DraftPurpose.WITHDRAWAL) {
			Reading<Withdrawal> reading = this.records.read(content, Withdrawal.class);
			return reading instanceof Reading.Read<Withdrawal>(Withdrawal withdrawal)
					? new Reading.Read<>(this.json.valueToTree(withdrawal)) : new Reading.Unreadable<>(reading.problems());
		}
		Reading<Notice> reading = this.notices.read(content);
		return reading instanceof Reading.Read<Notice>(Notice notice) ? new Reading.Read<>(NoticeReader.write(notice))
				: new Reading.Unreadable<>(reading.problems());
	}

	@Override
	public Optional<Outcome<Draft>> obstacle(UUID id, DraftPurpose purpose, JsonNode content) {
		Incident incident = this.incidents.findOrWritten(id).orElseThrow();
		boolean open = purpose == DraftPurpose.NOTICE ? incident.handling() == Handling.DRAFT
				: incident.handling().isIssued() && incident.handling() != Handling.WITHDRAWN;
		if (this.facts.side(incident) != Side.ORIGIN) {
			return Optional.of(new Outcome.Refused<>(Refusal.of("wrong-side", KEY)));
		}
		if (!open) {
			return Optional.of(new Outcome.Refused<>(
					Refusal.of("not-in-this-state", KEY, "state.handling." + incident.handling())));
		}
		return purpose != DraftPurpose.WITHDRAWAL && isOfOtherMode(id, content)
				? Optional.of(new Outcome.Invalid<>(List.of(FieldProblem.of("/mode", "mode-fixed")))) : Optional.empty();
	}

	/** An exercise stays one from its first act on: the other node would take no version that says otherwise. */
	private boolean isOfOtherMode(UUID id, JsonNode content) {
		Mode mode = NoticeReader.restore(content).modeOrActual();
		return this.incidents.find(id).filter(incident -> incident.mode() != mode).isPresent();
	}

	/** What is written before a withdrawal. */
	public record Withdrawal(BilingualText reason) {
	}

}
