package org.yuegang.liaison.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.CrossedActs;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CasePorts;
import org.yuegang.liaison.mail.MailText.Asked;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Role;

/**
 * Writes to this node's own officers what follows from an act, by the {@link MailRules} of every feature, in the
 * transaction of the act.
 *
 * <p>What the counterpart sends is mailed when this node's RECEIVED about it is appended, not before: only that act
 * gives the duties of receipt their times. An act that took no effect here is mailed to nobody. It comes after the
 * features' own followers, which number the case.
 */
@Component
@Order(100)
class MailFollows implements Follows {

	private static final MailRule REJECTED = new MailRule(Act.REJECTED, MailRule.Seen.RECEIVED,
			"READ_REJECTION", null, null, Set.of(Role.LIAISON_OFFICER, Role.DUTY_OFFICER), Set.of());

	private final Journal journal;

	private final CasePorts cases;

	private final Addressees addressees;

	private final MailDesk desk;

	private final LadderMail ladder;

	private final CrossedActs crossed;

	private final NodeIdentity node;

	private final SingletonSupplier<List<MailRule>> rules;

	MailFollows(Journal journal, CasePorts cases, Addressees addressees, MailDesk desk, LadderMail ladder,
			CrossedActs crossed, NodeIdentity node, ObjectProvider<MailRules> features) {
		this.journal = journal;
		this.cases = cases;
		this.addressees = addressees;
		this.desk = desk;
		this.ladder = ladder;
		this.crossed = crossed;
		this.node = node;
		this.rules = SingletonSupplier.of(() -> Stream
			.concat(features.orderedStream().flatMap(feature -> feature.rules().stream()), Stream.of(REJECTED))
			.toList());
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		if (entry.origin() == Origin.LOCAL) {
			if (act.type().equals(Act.RECEIVED)) {
				this.journal.find(act.about())
					.map(Entry::act)
					.filter(received -> !this.crossed.contains(received.id()))
					.ifPresent(received -> seen(received, MailRule.Seen.RECEIVED));
			}
			else {
				seen(act, MailRule.Seen.MADE_HERE);
			}
		}
		else if (entry.origin() == Origin.RECEIVED && act.type().equals(Act.REJECTED)) {
			seen(act, MailRule.Seen.RECEIVED);
		}
	}

	private void seen(Act act, MailRule.Seen seen) {
		for (MailRule rule : this.rules.obtain()) {
			if (rule.act().equals(act.type()) && rule.seen() == seen) {
				this.cases.find(act.subject()).ifPresent(of -> write(act, rule, of));
			}
		}
		this.ladder.write(act);
	}

	private void write(Act act, MailRule rule, Case of) {
		Optional<Duty> owed = of.owedBy(this.node.unit(), rule.due());
		Asked asked = new Asked(rule.kind(of, owed.isPresent()), List.of(), true, owed.map(Duty::due).orElse(null));
		this.desk.post(of, asked, this.addressees.besides(act, rule.to()), act, act.id().toString());
	}

}
