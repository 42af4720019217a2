package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.IncidentPorts;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Row;

/**
 * The case on both nodes: what each may do to it by the production's tables, and what becomes of it by the
 * production's fold.
 */
final class Files {

	/** Between two returns of a node there is room for this many of its other acts. */
	private static final int ROOM = 1000;

	private static final Set<IncidentAct> SHARED = IncidentTracks.ALL.stream()
		.flatMap(track -> track.rows().stream())
		.filter(Row::shared)
		.map(Row::act)
		.collect(Collectors.toCollection(() -> EnumSet.noneOf(IncidentAct.class)));

	private static final Set<IncidentAct> FOUNDING = EnumSet.of(IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY,
			IncidentAct.INFORMATION_COPY);

	private final Acts acts;

	private final Bounds bounds;

	private final Targets targets = new Targets();

	private final Set<Sent> refused = new HashSet<>();

	private final Map<CaseFile, CaseFile> files = new HashMap<>();

	Files(Acts acts, Bounds bounds) {
		this.bounds = bounds;
		this.acts = acts;
	}

	int size() {
		return this.files.size();
	}

	CaseFile blank(String unit) {
		return interned(new CaseFile(unit));
	}

	/** What the node may do to the case now. */
	List<Option> options(CaseFile file, Surroundings around) {
		return file.options.computeIfAbsent(around, any -> {
			List<Option> options = new ArrayList<>();
			Incident incident = file.incident;
			if (incident != null) {
				for (IncidentMoves.Move move : IncidentMoves.of(incident, file.unit, around)) {
					if (IncidentTracks.obstacle(move.type(), move.facts()).isEmpty()) {
						options.add(option(file, move, around));
					}
				}
			}
			return options;
		});
	}

	private Option option(CaseFile file, IncidentMoves.Move move, Surroundings around) {
		boolean shared = SHARED.contains(move.type());
		Sent sent = this.acts.of(file.unit,
				number(file, move.type() == IncidentAct.RETURN ? 900 + file.made : file.made), move.type(), shared,
				move.officer(), move.body());
		this.targets.check(move, file, making(file, sent), around);
		return new Option(sent, shared && this.bounds.rejecting() ? this.acts.of(sent.act(), true) : null);
	}

	/** The file after an act of the node's own. */
	CaseFile making(CaseFile file, Sent act) {
		return file.next.computeIfAbsent(act, any -> {
			boolean founding = act.doomed() && FOUNDING.contains(IncidentAct.of(act.act()).orElseThrow());
			Incident without = !act.doomed() ? otherwise(file, act) : founding ? null
					: this.acts.fold.of(journal(file, act.act(),
							CaseActs.rejected(CaseActs.other(file.unit), 999, act.act())));
			return interned(file.making(act, fold(file.incident, act), without, file.unfounded || founding));
		});
	}

	/** What follows when an act or an answer of the other side reaches the node: the file, and the node's own answer. */
	Taken brought(CaseFile file, Sent act) {
		return file.brought.computeIfAbsent(act, any -> act.isRejection() ? new Taken(rejected(file, act), null)
				: act.isReceipt() ? new Taken(interned(adding(file, act)), null)
						: act.doomed() || act.unreadable().isPresent()
								|| IncidentPorts.misplaced(file.incident, act.act()).isPresent() ? rejecting(file, act)
										: taking(file, act));
	}

	record Taken(CaseFile after, @Nullable Sent answer) {
	}

	/** The case is folded afresh without the act, as the production does it: from the whole journal. */
	private CaseFile rejected(CaseFile file, Sent rejection) {
		Incident now = this.acts.fold.afresh(file.incident, journal(file, rejection.act()));
		if (!file.unfounded && (file.without == null || !CaseFile.same(now, file.without))) {
			throw new AssertionError("Folded afresh it is another case: " + rejection.told());
		}
		return interned(file.adding(rejection, now, null));
	}

	private Taken taking(CaseFile file, Sent act) {
		Sent receipt = this.acts.of(CaseActs.received(file.unit, number(file, 100 + file.taken), act.act()));
		CaseFile taken = adding(file.taking(act, fold(file.incident, act), otherwise(file, act)), receipt);
		return new Taken(interned(owesOnward(taken, act) ? adding(taken, onward(file, act)) : taken), receipt);
	}

	/** Rejecting changes nothing of the case here; so says the production's fold, asked once for each act. */
	private Taken rejecting(CaseFile file, Sent act) {
		Sent rejection = this.acts.of(CaseActs.rejected(file.unit, number(file, 300), act.act()));
		if (this.refused.add(act)
				&& !CaseFile.same(file.incident, this.acts.fold.afresh(file.incident, journal(file, rejection.act())))) {
			throw new AssertionError("Rejecting changed the case: " + act.told());
		}
		return new Taken(file, rejection);
	}

	/** Clause one: receiving a material version makes C owe its own recipients, as its own node's clock records. */
	private static boolean owesOnward(CaseFile taken, Sent act) {
		return taken.unit.equals(CaseActs.C) && taken.incident != null && taken.incident.versions()
			.stream()
			.anyMatch(version -> version.act().equals(act.act().id()) && version.material() && !version.isWithdrawal());
	}

	private Sent onward(CaseFile file, Sent act) {
		return this.acts.of(file.unit, number(file, 500 + file.taken), IncidentAct.OWE_ONWARD, false, null,
				CaseActs.onward(act.act().body().path("version").asInt()));
	}

	private CaseFile adding(CaseFile file, Sent act) {
		return file.adding(act, fold(file.incident, act), otherwise(file, act));
	}

	private @Nullable Incident fold(@Nullable Incident before, Sent act) {
		return before == null && act.isReceipt() ? null : this.acts.fold.apply(before, act.act());
	}

	private @Nullable Incident otherwise(CaseFile file, Sent act) {
		return file.without == null ? null : fold(file.without, act);
	}

	private static List<Act> journal(CaseFile file, Act... more) {
		List<Act> all = new ArrayList<>(file.journal().stream().map(Sent::act).toList());
		all.addAll(List.of(more));
		return all;
	}

	private CaseFile interned(CaseFile file) {
		CaseFile known = this.files.putIfAbsent(file, file);
		if (known == null) {
			file.number = this.files.size() - 1;
			return file;
		}
		return known;
	}

	private int number(CaseFile file, int nth) {
		int number = this.bounds.numbering() == Bounds.Numbering.RISING ? file.length : file.returns * ROOM + nth;
		return number + 1 + (file.unit.equals(this.bounds.ahead()) ? Bounds.AHEAD : 0);
	}

}
