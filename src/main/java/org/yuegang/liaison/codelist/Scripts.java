package org.yuegang.liaison.codelist;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import org.springframework.stereotype.Component;

/** Characters from one script into the other by OpenCC's tables, with Hong Kong's forms; words stay what they are. */
@Component
public final class Scripts {

	/** The converter does not know two forms that Hong Kong's offices write: 衞 and 啟. */
	public String simplified(String text) {
		return ZhHkConverterUtil.toSimple(text.replace('衞', '衛').replace('啟', '啓'));
	}

	public String traditional(String text) {
		return ZhHkConverterUtil.toTraditional(text).replace('衛', '衞').replace('啓', '啟');
	}

}
