package org.yuegang.liaison.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

	/** What is written of a case, to be asked about several acts. */
	CaseText text(Incident incident) {
		return new CaseText(incident, this.drafts, this.journal);
	}

	ActContent of(IncidentAct act, CaseText text) {
		return switch (act) {
			case SUBMIT -> draft(text, DraftPurpose.NOTICE, Step.SUBMIT);
			case ISSUE -> submission(text, Step.ISSUE);
			case ISSUE_URGENTLY -> text.incident().handling() == Handling.DRAFT
					? draft(text, DraftPurpose.NOTICE, Step.ISSUE_URGENTLY)
					: submission(text, Step.ISSUE_URGENTLY);
			case VERIFY, REFUTE, REFER, SEND_BACK, INFORMATION_COPY -> submission(text, null);
			case UPDATE, CORRECT -> nextVersion(text);
			case WITHDRAW -> withdrawal(text);
			default -> ActContent.NOTHING;
		};
	}

	private ActContent draft(CaseText text, DraftPurpose purpose, Step step) {
		return text.draft(purpose)
			.map(draft -> prepared(NoticeReader.restore(draft.content()), draft.savers(), names(draft), step,
					Promises.made(text.incident().duties())))
			.orElse(ActContent.NOTHING);
	}

	private ActContent submission(CaseText text, @Nullable Step step) {
		Paper paper = text.incident().paper();
		Notice notice = paper == null ? null : text.current();
		if (paper == null || notice == null) {
			return ActContent.NOTHING;
		}
		Notice verified = paper.confidence() == null ? notice
				: notice.withVerification(notice.basis(), paper.confidence());
		return prepared(verified, codes(paper.drafters()), paper.drafters(), step, Set.of());
	}

	private ActContent nextVersion(CaseText text) {
		ActContent prepared = draft(text, DraftPurpose.VERSION, Step.ISSUE);
		Notice before = prepared.notice() == null ? null : text.current();
		if (prepared.notice() == null || before == null) {
			return ActContent.NOTHING;
		}
		ContentFacts written = prepared.facts();
		boolean changed = !NoticeDifference.between(before, prepared.notice()).changes().isEmpty();
		return new ActContent(prepared.notice(), null, prepared.preparedBy(),
				new ContentFacts(true, written.preparers(), written.urgency(), written.problems(), changed));
	}

	private ActContent withdrawal(CaseText text) {
		return text.draft(DraftPurpose.WITHDRAWAL).map(draft -> {
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
