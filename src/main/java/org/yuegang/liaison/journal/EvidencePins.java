package org.yuegang.liaison.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Misconfigured;

/** The certificates that whoever checks a bundle has from elsewhere: from their own node, or from the other unit. */
public final class EvidencePins {

	private static final Pattern OF_UNIT = Pattern.compile("([A-Z]{2,20})=(.+)");

	private final List<Pin> pins;

	private EvidencePins(List<Pin> pins) {
		this.pins = pins;
	}

	/**
	 * Reads PEM or DER files of one certificate or several.
	 *
	 * @param files {@code FILE}, or {@code UNIT=FILE} where the certificates are to count for that unit alone; with
	 * none, whatever a bundle shows is taken on trust
	 * @throws Misconfigured when one cannot be read
	 */
	public static EvidencePins read(List<String> files) {
		List<Pin> pins = new ArrayList<>();
		for (String given : files) {
			Matcher named = OF_UNIT.matcher(given);
			boolean unit = named.matches();
			String file = unit ? named.group(2) : given;
			for (Certificate certificate : certificates(file)) {
				pins.add(new Pin(unit ? named.group(1) : null, SignedText.fingerprint((X509Certificate) certificate),
						(X509Certificate) certificate));
			}
		}
		return new EvidencePins(List.copyOf(pins));
	}

	boolean isEmpty() {
		return this.pins.isEmpty();
	}

	/** Whether a certificate, by its SHA-256 in lower-case hex, may sign for a unit. */
	boolean cover(String unit, String sha256) {
		return this.pins.stream()
			.anyMatch(pin -> pin.sha256().equals(sha256) && (pin.unit() == null || pin.unit().equals(unit)));
	}

	Optional<X509Certificate> find(String sha256) {
		return this.pins.stream().filter(pin -> pin.sha256().equals(sha256)).map(Pin::certificate).findFirst();
	}

	private static Collection<? extends Certificate> certificates(String file) {
		try (InputStream in = Files.newInputStream(Path.of(file))) {
			Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in);
			if (!read.isEmpty()) {
				return read;
			}
		}
		catch (IOException | CertificateException ex) {
			throw new Misconfigured("The pin %s cannot be read: give a certificate as a PEM file.".formatted(file), ex);
		}
		throw new Misconfigured("The pin %s holds no certificate: give a certificate as a PEM file.".formatted(file));
	}

	/** @param unit the only one that it may sign for; null when it was not said */
	private record Pin(@Nullable String unit, String sha256, X509Certificate certificate) {
	}

}
