package org.yuegang.liaison.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeDifference;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Step;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Paper;
import org.yuegang.liaison.incident.track.ContentFacts;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import tools.jackson.databind.json.JsonMapper;

/** Finds the content that an act would take: in a draft, in the submission under verification, or in force. */
@Component
class ActContents {

	private final Drafts drafts;

	private final Journal journal;

	private final NoticeChecks checks;

	private final Officers officers;

	private final JsonMapper json;

	private final Clock clock;

	ActContents(Drafts drafts, Journal journal, NoticeChecks checks, Officers officers, JsonMapper json, Clock clock) {
		this.drafts = drafts;
		this.journal = journal;
		this.checks = checks;
		this.officers = officers;
		this.json = json;
		this.clock = clock;
	}

	ActContent of(IncidentAct act, Incident incident) {
		return switch (act) {
			case SUBMIT -> draft(incident, DraftPurpose.NOTICE, Step.SUBMIT);
			case ISSUE -> submission(incident, Step.ISSUE);
			case ISSUE_URGENTLY -> incident.handling() == Handling.DRAFT
					? draft(incident, DraftPurpose.NOTICE, Step.ISSUE_URGENTLY)
					: submission(incident, Step.ISSUE_URGENTLY);
			case VERIFY, REFUTE, REFER, SEND_BACK, INFORMATION_COPY -> submission(incident, null);
			case UPDATE, CORRECT -> nextVersion(incident);
			case WITHDRAW -> withdrawal(incident.id());
			default -> ActContent.NOTHING;
		};
	}

	/** The content in force: of the latest version, of the submission, or of the draft; null when nothing is written. */
	@Nullable Notice current(Incident incident) {
		return this.journal.find(incident.content().act())
			.map(entry -> NoticeReader.restore(entry.act().body().required("notice")))
			.orElse(null);
	}

	private ActContent draft(Incident incident, DraftPurpose purpose, Step step) {
		return this.drafts.find(incident.id(), purpose.name())
			.map(draft -> prepared(NoticeReader.restore(draft.content()), draft.savers(), names(draft), step,
					Promises.made(incident.duties())))
			.orElse(ActContent.NOTHING);
	}

	private ActContent submission(Incident incident, @Nullable Step step) {
		Paper paper = incident.paper();
		Notice notice = current(incident);
		if (paper == null || notice == null) {
			return ActContent.NOTHING;
		}
		Notice verified = paper.confidence() == null ? notice
				: notice.withVerification(notice.basis(), paper.confidence());
		return prepared(verified, codes(paper.drafters()), paper.drafters(), step, Set.of());
	}

	private ActContent nextVersion(Incident incident) {
		ActContent prepared = draft(incident, DraftPurpose.VERSION, Step.ISSUE);
		Notice before = current(incident);
		if (prepared.notice() == null || before == null) {
			return ActContent.NOTHING;
		}
		ContentFacts written = prepared.facts();
		boolean changed = !NoticeDifference.between(before, prepared.notice()).changes().isEmpty();
		return new ActContent(prepared.notice(), null, prepared.preparedBy(),
				new ContentFacts(true, written.preparers(), written.urgency(), written.problems(), changed));
	}

	private ActContent withdrawal(UUID subject) {
		return this.drafts.find(subject, DraftPurpose.WITHDRAWAL.name()).map(draft -> {
			BilingualText reason = this.json.treeToValue(draft.content().path("reason"), BilingualText.class);
			List<FieldProblem> problems = reason != null && reason.isComplete() ? List.of()
					: List.of(FieldProblem.of("/reason", "missing"));
			return new ActContent(null, reason, names(draft),
					new ContentFacts(true, draft.savers(), null, problems, true));
		}).orElse(ActContent.NOTHING);
	}

	/** @param made the duty keys of the promises of earlier versions */
	private ActContent prepared(Notice notice, Collection<String> preparers, List<Signatory> names, @Nullable Step step,
			Set<String> made) {
		Instant now = this.clock.instant();
		List<FieldProblem> problems = step == null ? List.of() : this.checks.problems(notice, step, made, now);
		return new ActContent(notice, null, names,
				new ContentFacts(true, Set.copyOf(preparers), notice.urgency(), problems, true));
	}

	private List<Signatory> names(Draft draft) {
		List<Signatory> names = new ArrayList<>();
		for (String saver : draft.savers()) {
			names.add(this.officers.appointment(saver)
				.map(Appointment::officer)
				.map(Signatory::of)
				.orElseGet(() -> new Signatory(saver, BilingualText.of(saver, saver), BilingualText.of("", ""))));
		}
		return names;
	}

	private static Set<String> codes(List<Signatory> names) {
		return names.stream().map(Signatory::code).collect(Collectors.toSet());
	}

}
