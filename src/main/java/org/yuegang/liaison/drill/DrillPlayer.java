package org.yuegang.liaison.drill;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.drill.DrillCast.Obstacle;

/** Plays one drill through a fresh pair of nodes, step by step. */
final class DrillPlayer {

	private final Path path;

	private final DrillFile file;

	private final DrillLines lines;

	private final DrillPair pair;

	private final DrillCast cast;

	private final DrillChecks checks;

	private final DrillTimeline timeline;

	DrillPlayer(Path path, DrillFile file, DrillLines lines, DrillPair pair, PrintStream out) {
		DrillNames names = new DrillNames();
		this.path = path;
		this.file = file;
		this.lines = lines;
		this.pair = pair;
		this.cast = new DrillCast(pair, names);
		this.checks = new DrillChecks(pair, names, this.cast);
		this.timeline = new DrillTimeline(out, pair, names);
	}

	void play() throws DrillFailure {
		for (DrillStep step : this.file.steps()) {
			try {
				play(step);
			}
			catch (IllegalArgumentException ex) {
				throw new DrillFailure(this.path, step.line(), String.valueOf(ex.getMessage()));
			}
		}
		fail(this.file.steps().getLast(), this.checks.unexpectedMail());
	}

	private void play(DrillStep step) throws DrillFailure {
		Instant target = step.at() != null ? step.at().toInstant()
				: step.advance() != null ? this.pair.now().plus(step.advance()) : this.pair.now();
		if (target.isBefore(this.pair.now())) {
			throw new IllegalArgumentException("at lies before the time the step before it ended");
		}
		while (this.pair.now().isBefore(target)) {
			this.pair.moveTowards(target);
			this.pair.settle();
			this.timeline.news();
		}
		this.timeline.step(step);
		act(step);
		this.pair.settle();
		this.timeline.news();
		for (DrillExpectation expected : step.then()) {
			fail(step, this.checks.differences(expected));
		}
	}

	private void act(DrillStep step) throws DrillFailure {
		if (step.file() != null) {
			done(step, step.file().by() + " files " + step.file().as(), this.cast.file(step.file()), "/file/notice", null);
		}
		if (step.name() != null) {
			this.cast.name(step.name());
		}
		if (step.begin() != null) {
			done(step, step.begin().by() + " begins " + step.begin().as(), this.cast.begin(step.begin()),
					"/begin/content", null);
		}
		if (step.draft() != null) {
			done(step, step.draft().by() + " drafts " + step.draft().purpose() + " of " + step.draft().on(),
					this.cast.draft(step.draft()), "/draft/change", null);
		}
		if (step.act() != null) {
			done(step, step.act().by() + " makes " + step.act().make() + " on " + step.act().on(),
					this.cast.act(step.act()), "/act/form", step.act().refused());
		}
		if (step.propose() != null) {
			done(step, step.propose().by() + " proposes " + step.propose().as(), this.cast.propose(step.propose()),
					"/propose/form", null);
		}
		if (step.link() != null) {
			this.pair.cutLink(step.link() == DrillStep.Link.cut);
			this.timeline.did("the link is " + step.link());
		}
		if (step.stop() != null) {
			this.pair.node(step.stop()).stop();
			this.timeline.did("the node " + step.stop() + " stops");
		}
		if (step.start() != null) {
			this.pair.node(step.start()).start();
			this.timeline.did("the node " + step.start() + " starts");
		}
	}

	/** @param filled where in the step stands what was filled in */
	private void done(DrillStep step, String what, Optional<Obstacle> obstacle, String filled, @Nullable String refused)
			throws DrillFailure {
		String code = obstacle.map(Obstacle::code).orElse(null);
		if (refused == null && obstacle.isPresent()) {
			throw new DrillFailure(this.path, step.line(), what + ": " + words(step, obstacle.get(), filled));
		}
		if (refused != null && !refused.equals(code)) {
			throw new DrillFailure(this.path, step.line(), what + ": expected to be refused with " + refused + ", but "
					+ obstacle.map(found -> "found " + words(step, found, filled)).orElse("it was done"));
		}
		this.timeline.did(what + (refused == null ? "" : ", refused: " + refused));
	}

	/** Each fault of what was filled in on a line of its own, led by its place in the file. */
	private String words(DrillStep step, Obstacle obstacle, String filled) {
		String place = "/steps/" + this.file.steps().indexOf(step);
		return obstacle.words() + obstacle.faults()
			.stream()
			.map(fault -> "\n  " + this.path + ":" + this.lines.of(place + inStep(fault.pointer(), filled)) + ": "
					+ fault.pointer() + ": " + fault.sentence())
			.collect(Collectors.joining());
	}

	private static String inStep(String pointer, String filled) {
		return pointer.equals("/act") ? "/act/make" : filled + pointer.replaceFirst("^/body(?=/|$)", "");
	}

	private void fail(DrillStep step, List<String> differences) throws DrillFailure {
		if (!differences.isEmpty()) {
			throw new DrillFailure(this.path, step.line(), String.join("; ", differences));
		}
	}

}
