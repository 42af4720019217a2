package org.yuegang.liaison.exchange.envelope;

import java.security.Provider;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who computes the signatures of this process: Amazon Corretto Crypto Provider where its native library loads and
 * passes its own tests, else Bouncy Castle. Either is several times as quick as the JDK ({@code src/docs/performance.md}).
 * It is used by name and never installed, so nothing else in the process changes hands.
 */
final class SignatureProvider {

	private static final Logger LOG = LoggerFactory.getLogger(SignatureProvider.class);

	private static final Provider CHOSEN = chosen(nativeObstacle());

	private SignatureProvider() {
	}

	static Provider get() {
		return CHOSEN;
	}

	/** @param nativeObstacle why the native one cannot be taken, or null when it can */
	static Provider chosen(@Nullable String nativeObstacle) {
		Provider chosen = nativeObstacle == null ? AmazonCorrettoCryptoProvider.INSTANCE : new BouncyCastleProvider();
		LOG.info("Signatures are computed by {} {}{}", chosen.getName(), chosen.getVersionStr(),
				nativeObstacle == null ? ", natively" : ": nothing native is to be had here (" + nativeObstacle + ")");
		return chosen;
	}

	private static @Nullable String nativeObstacle() {
		Throwable failure = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
		if (failure != null) {
			return failure.toString();
		}
		return AmazonCorrettoCryptoProvider.INSTANCE.runSelfTests() == SelfTestStatus.PASSED ? null
				: "its own tests failed";
	}

}
