package org.yuegang.liaison.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.ServingOfficers;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows at once for requests: what a version asks is asked, by its issuer and in its transaction; what a withdrawn
 * notice asked is taken back; and a question that the other node could not take is a draft again. It comes last, so that
 * the version leaves before what it asks.
 */
@Component
@Order(200)
class RequestFollows implements Follows {

	private final Incidents incidents;

	private final Requests requests;

	private final RequestCommands commands;

	private final RequestDrafts drafts;

	private final LocalNumbers numbers;

	private final ServingOfficers officers;

	private final Journal journal;

	RequestFollows(Incidents incidents, Requests requests, RequestCommands commands, RequestDrafts drafts,
			LocalNumbers numbers, ServingOfficers officers, Journal journal) {
		this.incidents = incidents;
		this.requests = requests;
		this.commands = commands;
		this.drafts = drafts;
		this.numbers = numbers;
		this.officers = officers;
		this.journal = journal;
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		if (entry.origin() == Origin.LOCAL) {
			IncidentAct.of(act).filter(IncidentAct::isOfVersions).ifPresent(made -> {
				if (made == IncidentAct.WITHDRAW) {
					takenBack(act);
				}
				else if (!act.body().at("/notice/asks").isEmpty()) {
					asked(act);
				}
			});
		}
		else if (entry.origin() == Origin.RECEIVED && act.type().equals(Act.REJECTED)) {
			this.journal.find(act.about()).ifPresent(rejected -> restored(rejected.act()));
		}
	}

	/** What an earlier version asked already is not asked twice, whatever has become of it. */
	private void asked(Act version) {
		Incident incident = this.incidents.require(version.subject());
		List<Inquiry> known = new ArrayList<>(this.requests.ofIncident(incident.id())
			.stream()
			.filter(request -> request.state() != RequestState.NONE)
			.filter(request -> request.founding().made() == RequestAct.ASK_IN_NOTICE)
			.map(Request::question)
			.toList());
		NoticeReader.restore(version.body().required("notice")).asks().forEach(ask -> {
			Inquiry question = AskedInNotice.question(incident, ask);
			if (known.stream().noneMatch(question::asksTheSame)) {
				known.add(question);
				UUID subject = ActIds.at(version.at());
				this.numbers.give(RequestDrafts.LETTER, subject);
				officer(version).ifPresent(issuer -> this.commands.askWith(version, subject, question, issuer));
			}
		});
	}

	private void takenBack(Act withdrawal) {
		BilingualText reason = BilingualText.read(withdrawal.body().path("reason"));
		officer(withdrawal).ifPresent(issuer -> this.requests.ofIncident(withdrawal.subject())
			.stream()
			.filter(request -> request.founding().made() == RequestAct.ASK_IN_NOTICE && request.state() == RequestState.OPEN)
			.forEach(request -> this.commands.cancelWith(withdrawal, request, new TakingBack(reason), issuer)));
	}

	private Optional<Officer> officer(Act act) {
		Signatory maker = act.officer();
		return maker == null ? Optional.empty() : this.officers.find(maker.code());
	}

	private void restored(Act rejected) {
		Signatory officer = rejected.officer();
		boolean question = RequestAct.of(rejected).filter(made -> made == RequestAct.ASK).isPresent();
		if (question && officer != null && rejected.body() instanceof ObjectNode body) {
			ObjectNode form = body.deepCopy();
			form.remove("basis");
			this.drafts.restore(rejected.subject(), form, officer.code());
		}
	}

}
