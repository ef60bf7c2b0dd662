package tandem.local.demo;

import java.util.List;

/**
 * A customer of the demonstration.
 *
 * @param language BCP 47
 * @param matter what the customer brings to the desk, in that language
 */
record Guest(String name, String email, String language, String country, String matter, String solution) {

    static final List<Guest> ALL = List.of(
            new Guest(
                    "Bakkerij Zonneveld",
                    "info@zonneveld.example",
                    "nl",
                    "NL",
                    "De achterrem piept sinds gisteren.",
                    "Remblokken vervangen."),
            new Guest("むすび工房", "contact@musubi.example", "ja", "JP", "後ろのブレーキが鳴ります。", "ブレーキパッドを交換しました。"),
            new Guest(
                    "Müller & Söhne Straßenbau",
                    "buero@mueller.example",
                    "de",
                    "DE",
                    "Die Kette springt beim Schalten über.",
                    "Schaltung neu eingestellt."),
            new Guest(
                    "شركة النور للتجارة",
                    "info@alnoor.example",
                    "ar",
                    "EG",
                    "الدراجة لم تصل بعد.",
                    "تم تسليم الدراجة اليوم."),
            new Guest(
                    "Åkessons Bokhandel",
                    "butik@akessons.example",
                    "sv",
                    "SE",
                    "Vi behöver hjälp med första servicen.",
                    "Servicen är gjord."),
            new Guest(
                    "O'Brien Cycles",
                    "hello@obrien.example",
                    "en",
                    "IE",
                    "The rear light flickers.",
                    "Replaced the dynamo cable."));
}
