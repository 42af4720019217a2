package org.yuegang.liaison.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yuegang.liaison.system.connection.ConnectionLimits;

/**
 * How this node exchanges with its peer.
 *
 * @param address where the connector for the peer's node listens; the default, loopback, keeps the peer out
 * @param port its port; 0 takes a free one, none opens no connector
 * @param peerUrl the peer's connector, for instance {@code http://10.0.0.2:9443}; none lets everything wait, with an alarm
 * @param signingKey PEM or PKCS#12 ({@code .p12}, {@code .pfx}) as a resource location, or PEM text
 * @param signingPassword of the PKCS#12 store, or of an encrypted PEM key
 * @param signingCertificate PEM as a resource location or text; not needed with PKCS#12
 * @param peerCertificates the pins
 * @param background whether pump and applier run by themselves; a drill steps them instead
 * @param poll how often they look for work that no signal announced
 * @param batch how many messages go in one post at most
 * @param maxMessage how large one envelope may be
 * @param maxBatch how large one post may be
 * @param maxReading how much of posted bodies is held at once: this much of the peer's, and this much of all others'
 * @param timeout how long a post and its answer may take
 * @param connections to the connector for the peer's node, by those who are not the peer
 */
@ConfigurationProperties("liaison.exchange")
public record ExchangeProperties(@DefaultValue("127.0.0.1") String address, @Nullable Integer port,
		@Nullable String peerUrl, @Nullable String signingKey, @Nullable String signingPassword,
		@Nullable String signingCertificate, @DefaultValue List<PeerCertificate> peerCertificates,
		@DefaultValue("true") boolean background, @DefaultValue("2s") Duration poll, @DefaultValue("200") int batch,
		@DefaultValue("2MB") DataSize maxMessage, @DefaultValue("8MB") DataSize maxBatch,
		@DefaultValue("16MB") DataSize maxReading, @DefaultValue("30s") Duration timeout,
		@DefaultValue ConnectionLimits connections) {

	/**
	 * One pin.
	 *
	 * @param certificate PEM as a resource location or text
	 * @param sha256 of the certificate, hex: checked when given
	 * @param validFrom narrows the certificate's own validity
	 * @param validUntil narrows the certificate's own validity
	 */
	public record PeerCertificate(String certificate, @Nullable String sha256, @Nullable Instant validFrom,
			@Nullable Instant validUntil) {
	}

}
