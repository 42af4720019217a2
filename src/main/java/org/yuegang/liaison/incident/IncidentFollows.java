package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Paper;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.Side;
import tools.jackson.databind.JsonNode;

/**
 * What follows at once from an incident's act: the new draft of what was sent back or could not be taken, and this
 * side's duty to report onward what it received.
 */
@Component
@Order(10)
class IncidentFollows implements Follows {

	private final Incidents incidents;

	private final Drafts drafts;

	private final IncidentTerms terms;

	private final IncidentCommands commands;

	private final Journal journal;

	private final IncidentFactsReader facts;

	IncidentFollows(Incidents incidents, Drafts drafts, IncidentTerms terms, IncidentCommands commands, Journal journal,
			IncidentFactsReader facts) {
		this.incidents = incidents;
		this.drafts = drafts;
		this.terms = terms;
		this.commands = commands;
		this.journal = journal;
		this.facts = facts;
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		if (act.type().equals(Act.RECEIVED) && entry.origin() == Origin.LOCAL) {
			owedOnward(act);
			return;
		}
		if (act.type().equals(Act.REJECTED) && entry.origin() == Origin.RECEIVED) {
			this.journal.find(act.about()).ifPresent(rejected -> restored(rejected.act()));
			return;
		}
		if (IncidentAct.of(act).filter(type -> type == IncidentAct.SEND_BACK).isPresent()) {
			sentBack(act);
		}
	}

	private void sentBack(Act act) {
		Paper paper = this.incidents.require(act.subject()).paper();
		if (paper != null) {
			this.journal.find(paper.submission())
				.ifPresent(entry -> copied(entry.act(), DraftPurpose.NOTICE, paper.drafters()));
		}
	}

	/** What the other node could not take comes back as a draft, so that it can be mended and issued anew. */
	private void restored(Act rejected) {
		IncidentAct.of(rejected).filter(type -> rejected.body().has("preparedBy")).ifPresent(type -> {
			Optional<Version> version = this.incidents.find(rejected.subject())
				.flatMap(incident -> incident.versions()
					.stream()
					.filter(each -> each.act().equals(rejected.id()))
					.findFirst());
			List<Signatory> drafters = version.map(Version::preparedBy).orElse(List.of());
			switch (type) {
				case UPDATE, CORRECT -> copied(rejected, DraftPurpose.VERSION, drafters);
				case ISSUE_URGENTLY -> copied(rejected, DraftPurpose.NOTICE, drafters);
				default -> {
					// an ordinary issue stands VERIFIED again with its submission; a withdrawal is written anew
				}
			}
		});
	}

	private void copied(Act act, DraftPurpose purpose, List<Signatory> drafters) {
		JsonNode notice = act.body().get("notice");
		List<String> codes = drafters.stream().map(Signatory::code).toList();
		if (notice != null && !codes.isEmpty() && this.drafts.find(act.subject(), purpose.name()).isEmpty()) {
			this.drafts.start(act.subject(), purpose.name(), notice, codes, codes.getFirst());
		}
	}

	/** Clause one: what is received goes up to the own government and across to the own departments. */
	private void owedOnward(Act received) {
		Incident incident = this.incidents.find(received.subject()).orElse(null);
		if (incident == null || this.facts.side(incident) != Side.COUNTERPART) {
			return;
		}
		incident.versions()
			.stream()
			.filter(version -> version.act().equals(received.about()) && version.material() && !version.isWithdrawal())
			.findFirst()
			.ifPresent(version -> {
				Body.OnwardOwed owed = this.terms.onward(received.unit(), version.number(), incident.urgency(),
						received.at());
				this.commands.byClock(IncidentAct.OWE_ONWARD, incident, owed, null);
			});
	}

}
