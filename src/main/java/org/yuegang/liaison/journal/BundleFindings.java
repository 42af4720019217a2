package org.yuegang.liaison.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.yuegang.liaison.journal.BundleVerifier.Report;
import org.yuegang.liaison.journal.BundleVerifier.Verdict;

/** Collects what the check of a bundle finds: lines for the console, and whose certificates signed for whom. */
final class BundleFindings {

	private final List<String> lines = new ArrayList<>();

	/** By fingerprint and certified name: the units for which it signed. */
	private final SortedMap<Signer, TreeSet<String>> signers = new TreeMap<>();

	private int problems;

	void say(String line, Object... arguments) {
		// What stands in a bundle is another's: it must not write lines of its own, nor move the cursor.
		this.lines.add(line.formatted(arguments).replaceAll("\\p{C}", "?"));
	}

	void bad(String what, String why) {
		this.problems++;
		say("BAD %s %s", what, why);
	}

	void signed(SignedText text) {
		this.signers.computeIfAbsent(new Signer(text.certificate(), text.signer()), signer -> new TreeSet<>())
			.add(text.text("from"));
	}

	/** Ends the lines with the keys and the verdict. */
	Report report(EvidencePins pins, int messages) {
		this.signers.forEach((signer, units) -> {
			String signs = units.stream().collect(Collectors.joining(" and "));
			say("Signed for %s with certificate SHA-256 %s  %s", signs, signer.sha256(), signer.name());
			if (units.size() > 1) {
				bad("Certificate " + signer.sha256(), "signs for both units");
			}
			if (!pins.isEmpty() && !units.stream().allMatch(unit -> pins.cover(unit, signer.sha256()))) {
				bad("Certificate " + signer.sha256(), "signs for " + signs + " and is not pinned");
			}
		});
		if (this.problems > 0) {
			say("%d of the checks failed; the bundle proves nothing where they did.", this.problems);
			return new Report(Verdict.WRONG, List.copyOf(this.lines));
		}
		if (pins.isEmpty()) {
			say("All %d messages hold in themselves, but the keys are taken on trust: compare the fingerprints above "
					+ "with those that the two units exchanged, or name the certificates after --pins.", messages);
			return new Report(Verdict.ON_TRUST, List.copyOf(this.lines));
		}
		say("All %d messages hold under the given pins.", messages);
		return new Report(Verdict.HOLDS, List.copyOf(this.lines));
	}

	private record Signer(String sha256, String name) implements Comparable<Signer> {

		@Override
		public int compareTo(Signer other) {
			return this.sha256.compareTo(other.sha256);
		}

	}

}
