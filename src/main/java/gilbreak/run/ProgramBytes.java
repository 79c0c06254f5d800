package gilbreak.run;

import gilbreak.program.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program as bytes, for another process. It is a tree of records, enums, lists, maps and plain
 * values; a record that comes again is written as the number of its first occurrence, so that the
 * copies of a thread still have one code. Only records and enums of the program's folder are read.
 */
final class ProgramBytes {
  private static final String FOLDER = Program.class.getPackageName() + ".";

  private ProgramBytes() {}

  static byte[] of(Program program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Writer(new DataOutputStream(bytes)).write(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("internal error: a program cannot be written", e);
    }
    return bytes.toByteArray();
  }

  static Program read(byte[] bytes) {
    try {
      return (Program) new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("internal error: a program cannot be read", e);
    }
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<Record, Integer> known = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void write(Object value) throws IOException, ReflectiveOperationException {
      if (value instanceof Long number) {
        out.writeByte('J');
        out.writeLong(number);
      } else if (value instanceof Integer number) {
        out.writeByte('I');
        out.writeInt(number);
      } else if (value instanceof Boolean truth) {
        out.writeByte('Z');
        out.writeBoolean(truth);
      } else if (value instanceof String text) {
        out.writeByte('S');
        out.writeUTF(text);
      } else if (value instanceof Enum<?> constant) {
        out.writeByte('E');
        type(constant.getDeclaringClass());
        out.writeUTF(constant.name());
      } else {
        writeMany(value);
      }
    }

    private void writeMany(Object value) throws IOException, ReflectiveOperationException {
      if (value instanceof List<?> list) {
        out.writeByte('L');
        out.writeInt(list.size());
        for (Object item : list) {
          write(item);
        }
      } else if (value instanceof Map<?, ?> map) {
        out.writeByte('M');
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(entry.getKey());
          write(entry.getValue());
        }
      } else if (value instanceof Record record) {
        record(record);
      } else {
        throw new IllegalArgumentException("no part of a program: " + value.getClass());
      }
    }

    private void record(Record record) throws IOException, ReflectiveOperationException {
      Integer number = known.get(record);
      if (number != null) {
        out.writeByte('=');
        out.writeInt(number);
        return;
      }
      out.writeByte('R');
      type(record.getClass());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        write(component.getAccessor().invoke(record));
      }
      known.put(record, known.size());
    }

    private void type(Class<?> type) throws IOException {
      out.writeUTF(type.getName().substring(FOLDER.length()));
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<Object> known = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    Object read() throws IOException, ReflectiveOperationException {
      byte tag = in.readByte();
      return switch (tag) {
        case 'J' -> in.readLong();
        case 'I' -> in.readInt();
        case 'Z' -> in.readBoolean();
        case 'S' -> in.readUTF();
        case 'E' -> constant();
        case 'L' -> list();
        case 'M' -> map();
        case 'R' -> record();
        case '=' -> known.get(in.readInt());
        default -> throw new IllegalArgumentException("no part of a program: " + tag);
      };
    }

    private Object constant() throws IOException, ReflectiveOperationException {
      Class<?> type = type();
      String name = in.readUTF();
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private List<Object> list() throws IOException, ReflectiveOperationException {
      List<Object> list = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        list.add(read());
      }
      return list;
    }

    private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        Object key = read();
        map.put(key, read());
      }
      return map;
    }

    private Object record() throws IOException, ReflectiveOperationException {
      Class<?> type = type();
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = read();
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object record = type.getDeclaredConstructor(types).newInstance(values);
      known.add(record);
      return record;
    }

    private Class<?> type() throws IOException, ReflectiveOperationException {
      Class<?> type = Class.forName(FOLDER + in.readUTF());
      if (!type.isRecord() && !type.isEnum()) {
        throw new IllegalArgumentException("no part of a program: " + type);
      }
      return type;
    }
  }
}
