package gilbreak.view;

import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.texts.SettingsTexts;
import java.util.List;

/** What holds of a setting, and why. */
final class Held {
  private Held() {}

  static List<String> setting(Setting setting, Preferences preferences) {
    return SettingsTexts.setting(
        setting.word(), setting.meaning(), preferences.now(setting), why(setting, preferences));
  }

  private static String why(Setting setting, Preferences preferences) {
    if (preferences.once().containsKey(setting)) {
      return SettingsTexts.ONCE;
    }
    return preferences.kept(setting).equals(Setting.AUTO) ? SettingsTexts.FOUND_OUT : "";
  }
}
