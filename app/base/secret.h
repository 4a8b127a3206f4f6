#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace rd {

// Bytes that must not be copied about: move-only, wiped when they go, in no stream and no log
// (docs/pitfalls.md 3.8; best effort, since Qt's line edits and sockets keep copies of their own).
// Thread: any, one at a time.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    // Valid until this secret is changed or gone. Take it as late as possible, keep it nowhere.
    QByteArrayView view() const;
    // The one way to have it twice, visible where it is done.
    Secret duplicate() const;
    void wipe();

private:
    std::unique_ptr<std::byte[]> m_bytes;
    std::size_t m_size = 0;
};

// Overwrites memory in a way that the optimiser keeps.
void wipeMemory(void *data, std::size_t size);

} // namespace rd
