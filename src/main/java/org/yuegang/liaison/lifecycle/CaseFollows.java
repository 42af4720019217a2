package org.yuegang.liaison.lifecycle;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Origin;

/**
 * What follows from an act of any kind of case: a case that arrives is given its local number, and the draft that an act
 * took its content from ends. It comes first, because whatever else follows may speak of the case by its number.
 */
@Component
@Order(0)
class CaseFollows implements Follows {

	private final SingletonSupplier<List<CaseFeature<?, ?, ?>>> features;

	private final LocalNumbers numbers;

	private final Drafts drafts;

	CaseFollows(ObjectProvider<CaseFeature<?, ?, ?>> features, LocalNumbers numbers, Drafts drafts) {
		this.features = SingletonSupplier.of(() -> features.stream().toList());
		this.numbers = numbers;
		this.drafts = drafts;
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		this.features.obtain()
			.stream()
			.filter(feature -> feature.name().equals(act.feature()))
			.forEach(feature -> follow(feature, entry.origin(), act));
	}

	private <A extends Enum<A> & NamedAct> void follow(CaseFeature<?, A, ?> feature, Origin origin, Act act) {
		feature.named(act.name()).ifPresent(made -> {
			if (origin == Origin.RECEIVED) {
				this.numbers.give(feature.letter(), act.subject());
			}
			if (origin == Origin.LOCAL) {
				feature.draftOf(made).ifPresent(purpose -> this.drafts.end(act.subject(), purpose.name()));
			}
		});
	}

}
