package org.yuegang.liaison.desk.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.CrossedActs;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Sentences;

/**
 * What the desk says of the other side's acts that crossed and took no effect, of whatever feature: once for this
 * side, until an officer who works on cases has noted it.
 */
@Component
class DeskRemarks {

	private static final Set<Role> NOTES = Set.of(Role.DRAFTER, Role.VERIFIER, Role.ISSUER, Role.DUTY_OFFICER,
			Role.LIAISON_OFFICER, Role.CONVENING_OFFICIAL, Role.HEAD);

	private final CrossedActs crossed;

	private final LocalNumbers numbers;

	private final DutyWords words;

	private final LocalTimes times;

	private final Sentences sentences;

	DeskRemarks(CrossedActs crossed, LocalNumbers numbers, DutyWords words, LocalTimes times, Sentences sentences) {
		this.crossed = crossed;
		this.numbers = numbers;
		this.words = words;
		this.times = times;
		this.sentences = sentences;
	}

	/**
	 * One remark in words.
	 *
	 * @param path the page of the case
	 */
	record Remark(UUID act, String ref, String path, String sentence, String when, boolean exercise) {
	}

	List<Remark> of(Officer officer, Language language) {
		return officer.seesCases() ? this.crossed.remarks().stream().map(act -> remark(act, language)).toList()
				: List.of();
	}

	static boolean mayNote(Officer officer) {
		return officer.isAnyOf(NOTES);
	}

	/** @return whether the officer may note it */
	boolean note(Officer officer, UUID act) {
		if (!mayNote(officer)) {
			return false;
		}
		this.crossed.note(act, officer.code());
		return true;
	}

	/** Every feature keeps its cases under its own name: {@code /incidents/…}, {@code /meetings/…}. */
	private Remark remark(Act act, Language language) {
		String ref = this.numbers.refOf(act.subject()).orElseThrow();
		String sentence = this.sentences.of("desk.crossed",
				List.of(this.words.place(act.unit(), language), "act." + act.type()), language);
		return new Remark(act.id(), ref, "/" + act.feature() + "s/" + ref, sentence,
				this.times.absolute(act.at(), language), act.mode() == Mode.EXERCISE);
	}

}
