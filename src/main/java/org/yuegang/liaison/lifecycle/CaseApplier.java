package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Applies;
import org.yuegang.liaison.journal.Entry;

/**
 * Folds a feature's acts into the row of their case and its duties, live and in a rebuild alike. A feature says how it
 * folds and where the row stands.
 *
 * @param <C> a case as folded
 */
public abstract class CaseApplier<C> implements Applies {

	private final String feature;

	private final DutyBook duties;

	/** @param feature as acts and duties carry it */
	protected CaseApplier(String feature, DutyBook duties) {
		this.feature = feature;
		this.duties = duties;
	}

	@Override
	public final boolean apply(Entry entry) {
		Act act = entry.act();
		boolean ours = act.feature().equals(this.feature);
		if (!ours && !(Act.ABOUT_OTHERS.contains(act.type()) && mayBeAboutOurs(act))) {
			return false;
		}
		C before = find(act.subject()).orElse(null);
		if (before == null && !ours) {
			return false;
		}
		C after = fold(before, entry);
		if (after != null && !after.equals(before)) {
			write(before, after);
			this.duties.replace(this.feature, act.subject(), before == null ? List.of() : duties(before), duties(after));
		}
		return after != null && tookEffect(before, after, act);
	}

	/** What says something of another act names its type, so that only the feature of that one has to look for a case. */
	private boolean mayBeAboutOurs(Act act) {
		String about = act.body().path("type").asString("");
		return about.isEmpty() || about.startsWith(this.feature + ".");
	}

	protected abstract Optional<C> find(UUID subject);

	/** The case after the entry; null while nothing founded it. Pure, but for what the journal holds of the case. */
	protected abstract @Nullable C fold(@Nullable C before, Entry entry);

	protected abstract boolean tookEffect(@Nullable C before, C after, Act act);

	protected abstract void write(@Nullable C before, C after);

	/** All duties of the case, settled ones too. */
	protected abstract List<Duty> duties(C state);

}
