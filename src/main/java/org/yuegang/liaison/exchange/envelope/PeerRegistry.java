package org.yuegang.liaison.exchange.envelope;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.system.Misconfigured;

/**
 * The peer's pinned certificates. A signature is looked up here and nowhere else: what an envelope brings with it is
 * evidence, never trust.
 */
public final class PeerRegistry {

	private final Map<String, Pin> pins;

	private PeerRegistry(Map<String, Pin> pins) {
		this.pins = pins;
	}

	/** Reads the pins, or says which one cannot stand and what to do. */
	public static PeerRegistry of(List<ExchangeProperties.PeerCertificate> configured, ResourceLoader resources) {
		Map<String, Pin> pins = new LinkedHashMap<>();
		for (ExchangeProperties.PeerCertificate entry : configured) {
			Pin pin = pin(entry, resources);
			pins.put(pin.thumbprint(), pin);
		}
		if (pins.isEmpty()) {
			throw new Misconfigured("liaison.exchange.peer-certificates is empty: "
					+ "give the certificate with which the peer's node signs.");
		}
		return new PeerRegistry(Map.copyOf(pins));
	}

	Optional<Pin> find(String thumbprint) {
		return Optional.ofNullable(this.pins.get(thumbprint));
	}

	public Collection<Pin> all() {
		return new ArrayList<>(this.pins.values());
	}

	private static Pin pin(ExchangeProperties.PeerCertificate entry, ResourceLoader resources) {
		Pem pem = Pem.load("liaison.exchange.peer-certificates", entry.certificate(), resources);
		try {
			Pin pin = new Pin(pem.certificate(), orElse(entry.validFrom(), Instant.MIN),
					orElse(entry.validUntil(), Instant.MAX));
			String agreed = entry.sha256();
			if (agreed != null && !agreed.replace(":", "").equalsIgnoreCase(pin.sha256())) {
				throw new Misconfigured("A certificate in liaison.exchange.peer-certificates has the SHA-256 %s, but %s is pinned: "
					.formatted(pin.sha256(), agreed) + "ask the peer which one is right before anything else.");
			}
			return pin;
		}
		catch (GeneralSecurityException | JOSEException ex) {
			throw new Misconfigured("A certificate in liaison.exchange.peer-certificates cannot be used (%s): "
				.formatted(ex.getMessage()) + "give one with a P-256 key, or an RSA key of 2048 bits or more.", ex);
		}
	}

	private static Instant orElse(@Nullable Instant given, Instant otherwise) {
		return given != null ? given : otherwise;
	}

}
