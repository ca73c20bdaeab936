package org.xueqing.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The merged areas of a workbook's sheets, which stand behind the rows of each sheet. */
final class MergedAreas {

    /** Rows and columns from 0, both ends within. */
    record Area(int top, int left, int bottom, int right) {}

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;

    private MergedAreas(ZipFile zip) {
        this.zip = zip;
    }

    /** By the name of the sheet. */
    static Map<String, List<Area>> of(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            MergedAreas areas = new MergedAreas(zip);
            Map<String, String> pathOfId = areas.pathOfId();
            Map<String, List<Area>> areasOfSheet = new HashMap<>();
            for (Map.Entry<String, String> sheet : areas.idOfSheet().entrySet()) {
                areasOfSheet.put(sheet.getKey(), areas.areas(pathOfId.getOrDefault(sheet.getValue(), "")));
            }
            return areasOfSheet;
        }
    }

    private Map<String, String> idOfSheet() throws IOException, XMLStreamException {
        Map<String, String> ids = new HashMap<>();
        read("xl/workbook.xml", "sheet", element -> ids.put(attribute(element, "name"), attribute(element, "id")));
        return ids;
    }

    private Map<String, String> pathOfId() throws IOException, XMLStreamException {
        Map<String, String> paths = new HashMap<>();
        read("xl/_rels/workbook.xml.rels", "Relationship", element -> {
            String target = attribute(element, "Target");
            paths.put(attribute(element, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        return paths;
    }

    private List<Area> areas(String path) throws IOException, XMLStreamException {
        List<Area> areas = new ArrayList<>();
        read(path, "mergeCell", element -> area(attribute(element, "ref")).ifPresent(areas::add));
        return areas;
    }

    private void read(String path, String name, Consumer<XMLStreamReader> take) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    take.accept(reader);
                }
            }
        }
    }

    /** By its local name: {@code r:id} is in a namespace of its own. */
    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    static Optional<Area> area(String reference) {
        Matcher area = REFERENCE.matcher(reference.replace("$", ""));
        return area.matches()
                ? Optional.of(new Area(
                        Integer.parseInt(area.group(2)) - 1,
                        column(area.group(1)),
                        Integer.parseInt(area.group(4)) - 1,
                        column(area.group(3))))
                : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
